import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { askCodeSchema } from '../../../workers/sessions/schema.ts'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from './texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** The first step: who are you? The answer is the same for known and unknown addresses. */
export function EmailForm({ email, onAsked }: { email: string; onAsked: (email: string) => void }) {
  const { common } = useTexts()
  const { signIn } = useAccountTexts()
  const [text, setText] = useState(email)
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const ask = useMutation({
    mutationFn: (address: string) => api.post('/api/session/code', { email: address }),
    onSuccess: (_, address) => onAsked(address)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = v.safeParse(askCodeSchema, { email: text })
    setWrong(!read.success)
    if (read.success) ask.mutate(read.output.email)
    else field.current?.focus()
  }
  const error = wrong ? signIn.emailInvalid : ask.error ? errorText(ask.error, common.errors) : undefined
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1>{signIn.title}</h1>
      <p className="secondary">{signIn.intro}</p>
      <TextField
        label={signIn.email}
        value={text}
        onChange={setText}
        error={error}
        type="email"
        inputMode="email"
        autoComplete="email"
        input={{ ref: field, autoCapitalize: 'none', spellCheck: false }}
      />
      <Button look="main" type="submit" isPending={ask.isPending}>
        {signIn.sendCode}
      </Button>
    </form>
  )
}
