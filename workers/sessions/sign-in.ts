import { base64url } from 'jose'
import { directoryEntry } from '../audit/directory-entry.ts'
import { directoryOf, type Edge } from '../lib/context.ts'
import { Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { sameHash } from '../lib/keyed-hash.ts'
import { sha256Hex } from '../lib/text.ts'
import { invitedPerson } from '../people/invited.ts'
import { CODE_TRIES, codeHashOf } from './code.ts'
import { LONGEST_MS } from './lifetime.ts'
import { countOrRefuse, forgiving } from './limits.ts'
import { countTry, insertSession, newestCode, spendCode } from './queries.ts'
import { closeSockets, replaced } from './revoke.ts'

export interface SignIn {
  email: string
  code: string
  sender: string
  device: string
  /** The token this browser had until now; its session ends. */
  previous_token: string | null
}

/** Takes a code and answers the token of a fresh session (32 bytes by chance, base64url). Throws `limit`, or `wrong_code` whatever was wrong. */
export async function signIn(edge: Edge, input: SignIn): Promise<string> {
  await countOrRefuse(edge, 'try', input)
  const personId = await personOfCode(edge, input.email, input.code)
  if (!personId) throw new Problem('unauthenticated', 'wrong_code')
  const db = directoryOf(edge)
  const now = edge.now()
  const id = newId('session')
  const token = base64url.encode(crypto.getRandomValues(new Uint8Array(32)))
  const before = await replaced(edge, input.previous_token)
  await db.commit(
    ...(before?.writes ?? []),
    insertSession(db, {
      ...{ id, token_hash: await sha256Hex(token), person_id: personId, device: input.device },
      ...{ created_at: now, seen_at: now, expires_at: now + LONGEST_MS }
    }),
    directoryEntry(edge, { act: 'signed_in', person_id: personId, subject: id }),
    ...(await forgiving(edge, input))
  )
  if (before) closeSockets(edge, before.session)
  return token
}

/** Each try is counted before it is looked at, so that many at once are not more than five. Unknown people take the same path. */
async function personOfCode(edge: Edge, email: string, code: string): Promise<string | null> {
  const db = directoryOf(edge)
  const person = await invitedPerson(edge, email)
  const row = await newestCode(db, person?.id ?? 'nobody')
  const id = row?.id ?? 'none'
  const [counted] = await db.commit(countTry(db, id, edge.now(), CODE_TRIES))
  const right = sameHash(await codeHashOf(edge.env.SEAL_KEYS, id, code), row?.code_hash ?? '')
  if (!person || !counted || !right) return null
  const [used] = await db.commit(spendCode(db, id, edge.now()))
  return used ? person.id : null
}
