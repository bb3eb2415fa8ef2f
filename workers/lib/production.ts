import type { Env } from './env.ts'

/** The development keys in `SEAL_KEYS` and `PUSH_KEY` read `development-only-…`; this is how their base64 begins. */
const DEVELOPMENT_KEY = 'ZGV2ZWxvcG1lbnQ'
const DEVELOPMENT_SECRET = /^development-/

/**
 * What production lacks: names of settings that are missing, unsafe or those of development. What cannot be undone later (rooms
 * outside the EU, secrets sealed with a key that everybody knows) is refused at once. Empty in development.
 */
export function lacking(env: Env): string[] {
  if (env.ENVIRONMENT === 'development') return []
  const secret = (value: string | undefined) => Boolean(value) && !DEVELOPMENT_SECRET.test(value ?? '')
  const facts: [string, boolean][] = [
    ['ENVIRONMENT', env.ENVIRONMENT === 'production'],
    // an operator closed it, to restore a database: Meta repeats what is not answered
    ['CLOSED', !env.CLOSED],
    ['OBJECT_JURISDICTION', env.OBJECT_JURISDICTION === 'eu'],
    ['META_APP_SECRET', secret(env.META_APP_SECRET)],
    ['META_APP_SECRET_PREVIOUS', !env.META_APP_SECRET_PREVIOUS || secret(env.META_APP_SECRET_PREVIOUS)],
    ['META_VERIFY_TOKEN', secret(env.META_VERIFY_TOKEN)],
    ['SEAL_KEYS', Boolean(env.SEAL_KEYS) && !env.SEAL_KEYS.includes(DEVELOPMENT_KEY)],
    // without one nobody is pushed to; with that of development anybody could push in our name
    ['PUSH_KEY', !env.PUSH_KEY?.includes(DEVELOPMENT_KEY)],
    ['PUBLIC_URL', /^https:\/\/[^/]+$/.test(env.PUBLIC_URL ?? '')],
    ['GRAPH_URL', /^https:/.test(env.GRAPH_URL)],
    [
      'SECURITY_CONTACT',
      /^(?:mailto:|https:)/.test(env.SECURITY_CONTACT) && !/\.example\b/.test(env.SECURITY_CONTACT)
    ],
    ['MAIL_URL', /^https:/.test(env.MAIL_URL)],
    ['MAIL_TOKEN', secret(env.MAIL_TOKEN)],
    ['MAIL_PROJECT', secret(env.MAIL_PROJECT)]
  ]
  return facts.filter(([, holds]) => !holds).map(([name]) => name)
}
