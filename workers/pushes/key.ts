import { base64url, importJWK, type JWK, SignJWT } from 'jose'
import type { Edge } from '../lib/context.ts'
import { HOUR, SECOND } from '../lib/time.ts'

/** Half of what a push service takes at most. */
const VALID_MS = 12 * HOUR

const jwkOf = ({ env }: Edge): JWK | null => (env.PUSH_KEY ? (JSON.parse(env.PUSH_KEY) as JWK) : null)

/** By which a browser lets us post to it, and nobody else. Null: this installation has no push. */
export function publicKeyOf(edge: Edge): string | null {
  const { x, y } = jwkOf(edge) ?? {}
  if (!x || !y) return null
  return base64url.encode(Uint8Array.from([4, ...base64url.decode(x), ...base64url.decode(y)]))
}

/** Who posts, signed for one push service (VAPID, RFC 8292). Null: this installation has no push. */
export async function authorizationFor(edge: Edge, endpoint: string): Promise<string | null> {
  const jwk = jwkOf(edge)
  if (!jwk) return null
  const token = await new SignJWT()
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
    .setAudience(new URL(endpoint).origin)
    .setSubject(edge.env.SECURITY_CONTACT)
    .setExpirationTime(Math.floor((edge.now() + VALID_MS) / SECOND))
    .sign(await importJWK(jwk, 'ES256'))
  return `vapid t=${token}, k=${publicKeyOf(edge)}`
}
