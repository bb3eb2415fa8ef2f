/** *Antwoordtijden*: how soon a library answers, by channel and by kind, and who hears when nobody is there. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { Targets } from './contract.ts'
import { ChannelFields, MailboxFields, TermFields } from './fields.tsx'
import { faultsOf, inputOf, movesTimes, type Typed, typedOf } from './form.ts'
import { pathOf, targetsQuery } from './queries.ts'
import { Screens } from './screens.tsx'
import { useTargetTexts } from './texts.ts'
import './targets.css'

export default function TargetsPage() {
  const { page } = useTargetTexts()
  const { id, may } = useLibrary()
  const { data, error, refetch } = useQuery(targetsQuery(id))
  useTitle(page.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who may only read has nothing in it to focus
    <section className="page" data-pane aria-label={page.title} tabIndex={0}>
      <div className="column targets">
        <header>
          <h1>{page.title}</h1>
          <p className="secondary">{page.intro}</p>
          {!may('targets_edit') && <p className="secondary">{page.readOnly}</p>}
        </header>
        {data ? (
          <TargetsForm key={data.version} targets={data} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState />
        )}
        {data && <Screens />}
      </div>
    </section>
  )
}

function TargetsForm({ targets }: { targets: Targets }) {
  const { page } = useTargetTexts()
  const { may } = useLibrary()
  const [typed, setTyped] = useState<Typed>(() => typedOf(targets))
  const [tried, setTried] = useState(false)
  const { save, busy } = useSave(targets)
  const allowed = may('targets_edit')
  const faults = faultsOf(typed, page)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) void save(typed)
  }
  const fields = {
    ...{ targets, typed, allowed, faults: tried ? faults : {} },
    change: (name: string, text: string) => setTyped((before) => ({ ...before, [name]: text }))
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ChannelFields {...fields} />
      <TermFields {...fields} />
      <MailboxFields {...fields} />
      {allowed && (
        <div className="spread">
          <p className="secondary">{page.effect(targets.waiting, targets.waiting > 99)}</p>
          <Button look="main" type="submit" isDisabled={busy}>
            {page.save}
          </Button>
        </div>
      )}
    </form>
  )
}

/** Says what it did to those who wait. */
function useSave(targets: Targets) {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { page } = useTargetTexts()
  const { common } = useTexts()
  const [busy, setBusy] = useState(false)
  const save = async (typed: Typed) => {
    setBusy(true)
    try {
      const saved = await api.put<Targets>(pathOf(id), inputOf(targets, typed))
      queries.setQueryData(targetsQuery(id).queryKey, saved)
      const moved = movesTimes(targets, saved) && saved.waiting > 0
      showToast({ text: moved ? page.savedEffect(saved.waiting) : page.saved })
    } catch (error) {
      showToast({ text: page.failed(errorText(error, common.errors)) })
    }
    setBusy(false)
  }
  return { save, busy }
}
