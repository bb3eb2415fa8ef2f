import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { signInSchema } from '../../../workers/sessions/schema.ts'
import { ApiError, api } from '../api/client.ts'
import type { Session } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from './texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Resend } from './resend.tsx'

export interface CodeFormProps {
  email: string
  onEnter: (session: Session) => void
  /** back to the address */
  onOther: () => void
}

/** The second step: one field for the whole code, so that it can be pasted and filled in by the phone. */
export function CodeForm({ email, onEnter, onOther }: CodeFormProps) {
  const { signIn } = useAccountTexts()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const enter = useMutation({
    mutationFn: (body: { email: string; code: string }) => api.post<Session>('/api/session', body),
    onSuccess: onEnter,
    onError: () => field.current?.select()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = v.safeParse(signInSchema, { email, code })
    setWrong(!read.success)
    if (read.success) enter.mutate(read.output)
    else field.current?.focus()
  }
  const refusal = useRefusal(enter.error)
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1>{signIn.codeTitle}</h1>
      <p className="secondary">{signIn.codeIntro(email)}</p>
      <TextField
        label={signIn.code}
        hint={signIn.codeHint}
        value={code}
        onChange={setCode}
        error={wrong ? signIn.codeInvalid : refusal}
        inputMode="numeric"
        autoComplete="one-time-code"
        input={{ ref: field, className: 'code' }}
      />
      <Button look="main" type="submit" isPending={enter.isPending}>
        {signIn.signIn}
      </Button>
      <Resend email={email} />
      <Button look="quiet" icon="back" onPress={onOther}>
        {signIn.otherEmail}
      </Button>
    </form>
  )
}

function useRefusal(error: Error | null): string | undefined {
  const { common } = useTexts()
  const { signIn } = useAccountTexts()
  if (!error) return undefined
  const isWrong = error instanceof ApiError && error.reason === 'wrong_code'
  return isWrong ? signIn.wrongCode : errorText(error, common.errors)
}
