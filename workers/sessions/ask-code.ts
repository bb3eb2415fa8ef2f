import { directoryOf, type Edge } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import { errorName, log } from '../lib/log.ts'
import { mailRow } from '../mails/queue-mail.ts'
import { sendMail } from '../mails/send.ts'
import { invitedPerson } from '../people/invited.ts'
import { codeHashOf, CODE_MS, newCode } from './code.ts'
import { codeMail } from './code-mail.ts'
import { countOrRefuse } from './limits.ts'
import { insertCode } from './queries.ts'

/**
 * Mails a sign-in code to someone who was invited. Throws `limit`. Whether the address is known shows in nothing, not in the
 * time it takes either: all that depends on it happens after the answer, and whom it fails asks again.
 */
export async function askCode(edge: Edge, input: { email: string; sender: string }): Promise<void> {
  await countOrRefuse(edge, 'code', input)
  edge.defer(
    sendCode(edge, input.email).catch((error: unknown) => log('mail_failed', { error: errorName(error) }))
  )
}

async function sendCode(edge: Edge, email: string): Promise<void> {
  const person = await invitedPerson(edge, email)
  if (!person) return
  const db = directoryOf(edge)
  const id = newId('code')
  const code = newCode()
  const created_at = edge.now()
  const expires_at = created_at + CODE_MS
  const code_hash = await codeHashOf(edge.env.SEAL_KEYS, id, code)
  const mail = await mailRow(edge, { ...codeMail(person, code), useful_until: expires_at })
  await db.commit(insertCode(db, { id, person_id: person.id, code_hash, created_at, expires_at }), mail.write)
  await sendMail(edge, mail.id)
}
