/** The links of waiting screens: made, shown once, listed with when they were last used, and revoked. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toasts.tsx'
import { linkOf } from '../wait-screen/look.ts'
import type { Screen } from './contract.ts'
import { pathOf, screensQuery } from './queries.ts'
import { useTargetTexts } from './texts.ts'

export function Screens() {
  const { screens: words } = useTargetTexts()
  const { id, may } = useLibrary()
  const { data, error, refetch } = useQuery(screensQuery(id))
  return (
    <section className="block stack" aria-labelledby="screens-title">
      <h2 id="screens-title">{words.title}</h2>
      <p className="hint">{words.intro}</p>
      {data ? (
        <ScreenList screens={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
      {may('targets_edit') && <NewScreen />}
    </section>
  )
}

function ScreenList({ screens }: { screens: Screen[] }) {
  const { screens: words } = useTargetTexts()
  const { may } = useLibrary()
  const dates = useDates()
  const revoke = useRevoke()
  if (screens.length === 0) return <p>{words.none}</p>
  return (
    <ul className="stack">
      {screens.map((screen) => (
        <li key={screen.id} className="spread">
          <span>
            <strong>{screen.name}</strong>{' '}
            <span className="secondary">
              {screen.last_used_at === null
                ? words.unused
                : words.used(dates.moment(screen.last_used_at, Date.now()))}
            </span>
          </span>
          {may('targets_edit') && (
            <Button
              look="quiet"
              icon="trash"
              aria-label={words.revokeFor(screen.name)}
              onPress={() => void revoke(screen)}
            >
              {words.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function useRevoke() {
  const { screens: words } = useTargetTexts()
  const { common } = useTexts()
  const { id } = useLibrary()
  const queries = useQueryClient()
  return async (screen: Screen) => {
    try {
      await api.delete(pathOf(id, `/screens/${screen.id}`))
      showToast({ text: words.revoked(screen.name) })
    } catch (error) {
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
    void queries.invalidateQueries({ queryKey: screensQuery(id).queryKey })
  }
}

function NewScreen() {
  const { screens: words } = useTargetTexts()
  const { common } = useTexts()
  const { id } = useLibrary()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [link, setLink] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { secret } = await api.post<{ secret: string }>(pathOf(id, '/screens'), { name })
      setLink(linkOf(location.origin, id, secret))
      setName('')
      void queries.invalidateQueries({ queryKey: screensQuery(id).queryKey })
    } catch (error) {
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
  }
  return (
    <>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          input={{ placeholder: words.namePlaceholder, maxLength: 60, autoComplete: 'off' }}
        />
        <Button type="submit" icon="add" isDisabled={name.trim() === ''}>
          {words.make}
        </Button>
      </form>
      {link && <MadeLink link={link} />}
    </>
  )
}

function MadeLink({ link }: { link: string }) {
  const { screens: words } = useTargetTexts()
  const copy = () => void navigator.clipboard.writeText(link).then(() => showToast({ text: words.copied }))
  return (
    <div className="stack" role="status">
      <p>{words.made}</p>
      <TextField
        label={words.link}
        value={link}
        isReadOnly
        input={{ onFocus: (event) => event.target.select() }}
      />
      <Button icon="copy" onPress={copy}>
        {words.copy}
      </Button>
    </div>
  )
}
