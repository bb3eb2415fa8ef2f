import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from './texts.ts'
import { Button } from '../ui/button.tsx'

const WAIT_SECONDS = 30

/** A new code can be asked for after half a minute. */
export function Resend({ email }: { email: string }) {
  const { common } = useTexts()
  const { signIn } = useAccountTexts()
  const [left, setLeft] = useState(WAIT_SECONDS)
  const waiting = left > 0
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [waiting])
  const ask = useMutation({
    mutationFn: () => api.post('/api/session/code', { email }),
    onSuccess: () => setLeft(WAIT_SECONDS)
  })
  return (
    <div className="resend">
      {waiting ? (
        <p className="secondary">{signIn.resendIn(left)}</p>
      ) : (
        <Button icon="refresh" onPress={() => ask.mutate()} isPending={ask.isPending}>
          {signIn.resend}
        </Button>
      )}
      <p className="secondary" role="status">
        {ask.isSuccess && waiting && signIn.resent}
        {ask.error && errorText(ask.error, common.errors)}
      </p>
    </div>
  )
}
