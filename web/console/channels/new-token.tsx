/** The key that Meta gave for a channel, renewed. It is never shown back: not by the server, and not here. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { Channel, Library } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useChannelTexts } from './texts.ts'
import { tokenFault } from './token.ts'
import { withChannel } from './use-resume.ts'

export function NewToken({ channel }: { channel: Channel }) {
  const { token: words } = useChannelTexts()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [busy, save] = useSave(channel)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fault = tokenFault(text)
    const wrong = fault ? words.faults[fault] : await save(text.trim())
    setError(wrong)
    if (wrong === undefined) setText('')
    else field.current?.focus()
  }
  return (
    <section className="channel-part">
      <h3>{words.title}</h3>
      <p className="secondary">{words.where}</p>
      <form className="channel-token" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={words.label}
          hint={words.hint}
          value={text}
          onChange={setText}
          error={error}
          type="password"
          autoComplete="off"
          input={{ ref: field, autoCapitalize: 'none', spellCheck: false }}
        />
        <Button type="submit" isPending={busy}>
          {words.save}
        </Button>
      </form>
    </section>
  )
}

/** Answers what went wrong. */
function useSave(channel: Channel): [boolean, (token: string) => Promise<string | undefined>] {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { token: words } = useChannelTexts()
  const { common } = useTexts()
  const [busy, setBusy] = useState(false)
  const save = async (access_token: string) => {
    setBusy(true)
    try {
      const url = `/api/libraries/${libraryId}/channels/${channel.id}/credentials`
      const answer = await api.put<{ channel: Pick<Channel, 'id' | 'state' | 'breaker'> }>(url, {
        access_token
      })
      queries.setQueryData<Library>(
        keys.details(libraryId),
        (library) => library && withChannel(library, answer.channel)
      )
      showToast({ text: words.saved(channel.name) })
      return undefined
    } catch (error) {
      return words.failed(errorText(error, common.errors))
    } finally {
      setBusy(false)
    }
  }
  return [busy, save]
}
