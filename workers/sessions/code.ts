import { keyedHash } from '../lib/keyed-hash.ts'
import { MINUTE } from '../lib/time.ts'

export const CODE_MS = 10 * MINUTE
/** Wrong tries after which a code is dead. */
export const CODE_TRIES = 5

/** Six digits by chance. */
export function newCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(number % 1_000_000).padStart(6, '0')
}

/** What is kept of a code: useless without the key, and for its own row only. */
export const codeHashOf = (sealKeys: string, id: string, code: string): Promise<string> =>
  keyedHash(sealKeys, 'sign_in_code', `${id}|${code}`)
