import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Redirect, useSearchParams } from 'wouter'
import type { Session } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { begin, sessionQuery } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { rememberLanguage } from '../texts/language.ts'
import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from './texts.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { CodeForm } from './code-form.tsx'
import { EmailForm } from './email-form.tsx'
import { safeReturn } from './safe-return.ts'
import './sign-in.css'

const enter = (session: Session) => queries.setQueryData(keys.session, begin(session))

export default function SignInPage() {
  const { signIn } = useAccountTexts()
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState(false)
  const [search] = useSearchParams()
  useTitle(asked ? signIn.codeTitle : signIn.title)
  if (session) return <Redirect to={safeReturn(search.get('terug'))} replace />
  const ask = (address: string) => {
    setEmail(address)
    setAsked(true)
  }
  return (
    <Frame reason={asked ? null : search.get('reden')}>
      {asked ? (
        <CodeForm email={email} onEnter={enter} onOther={() => setAsked(false)} />
      ) : (
        <EmailForm email={email} onAsked={ask} />
      )}
    </Frame>
  )
}

/** `reason`: why one is here again, `verlopen` (by time) or `afgemeld` (by the person) */
function Frame({ reason, children }: { reason: string | null; children: ReactNode }) {
  const { common } = useTexts()
  const { signIn } = useAccountTexts()
  const words = reason === 'verlopen' ? signIn.ended : reason === 'afgemeld' ? signIn.signedOut : undefined
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">
          <span className="brand-mark" aria-hidden="true">
            b
          </span>
          {common.appName}
        </p>
        {words && (
          <Banner look="info" icon="info">
            {words}
          </Banner>
        )}
        {children}
      </div>
      <LanguageSwitch />
    </main>
  )
}

function LanguageSwitch() {
  const { profile } = useAccountTexts()
  const other = useLanguage() === 'nl' ? 'en' : 'nl'
  return (
    <Button look="quiet" icon="globe" onPress={() => rememberLanguage(other)}>
      <span lang={other}>{other === 'en' ? profile.english : profile.dutch}</span>
    </Button>
  )
}
