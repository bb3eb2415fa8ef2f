import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Which secrets the Worker needs, and how each comes about. `null`: only a person has it. */
const MADE: Record<string, (() => string) | null> = {
  SEAL_KEYS: () => JSON.stringify({ 1: randomBytes(32).toString('base64') }),
  PUSH_KEY: () =>
    JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })),
  META_VERIFY_TOKEN: () => randomBytes(24).toString('base64url'),
  META_APP_SECRET: null,
  MAIL_TOKEN: null,
  MAIL_PROJECT: null
}

export type Secrets = Record<string, string>

/**
 * Reads the secrets and makes what we can make ourselves, once: a key that was made is never made again. The file belongs in the
 * organisation's vault, and nowhere else. Throws an Error that names what a person must fill in.
 */
export function completeSecrets(file: string): Secrets {
  const known: Secrets = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {}
  const secrets = { ...known }
  for (const [name, make] of Object.entries(MADE)) secrets[name] ??= make?.() ?? ''
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  const missing = Object.keys(MADE).filter((name) => !secrets[name])
  if (missing.length > 0) throw new Error(`fill in ${missing.join(', ')} in ${file}, then run this again`)
  return secrets
}
