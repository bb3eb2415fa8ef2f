import { directoryOf, type Edge } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { keyedHash } from '../lib/keyed-hash.ts'
import { seal } from '../lib/seal.ts'
import { insertMail } from './queries.ts'
import { type Mail, placeOf } from './mail.ts'
import { sendSoon } from './send.ts'

/** Puts a mail into the outbox and sends it after the answer. */
export async function queueMail(edge: Edge, mail: Mail): Promise<void> {
  const { id, write } = await mailRow(edge, mail)
  await directoryOf(edge).commit(write)
  edge.defer(sendSoon(edge, id))
}

/**
 * The row of a mail, to commit together with what it is about; `sendSoon` or the sweep sends it. The address is in the sealed text
 * only. With `once` the same mail has the same id, and committing it again throws Taken.
 */
export async function mailRow(edge: Edge, mail: Mail, once?: string): Promise<{ id: string; write: Write }> {
  const id =
    once === undefined
      ? newId('mail')
      : `mal_${(await keyedHash(edge.env.SEAL_KEYS, 'mail_once', once)).slice(0, 26)}`
  const now = edge.now()
  const recipient = await keyedHash(edge.env.SEAL_KEYS, 'mail_recipient', mail.to)
  const sealed = await seal(edge.env.SEAL_KEYS, placeOf(id), JSON.stringify(mail))
  const write = insertMail(directoryOf(edge), {
    id,
    recipient,
    sealed,
    next_attempt_at: now,
    created_at: now
  })
  return { id, write }
}
