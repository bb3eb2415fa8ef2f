import { directoryOf, type Edge } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'
import { open } from '../lib/seal.ts'
import { MINUTE, SECOND } from '../lib/time.ts'
import { type Mail, pauseAfter, placeOf } from './mail.ts'
import { claimMail, endMail, postponeMail, readMail } from './queries.ts'

/** No second run takes the mail while this one may still be at it. */
const CLAIM_MS = MINUTE
const TIMEOUT_MS = 10 * SECOND

/** Sends one mail if it is due and nobody else is at it. Answers whether it took it. */
export async function sendMail(edge: Edge, id: string): Promise<boolean> {
  const db = directoryOf(edge)
  const now = edge.now()
  const [claimed] = await db.commit(claimMail(db, id, now, now + CLAIM_MS))
  const row = claimed ? await readMail(db, id) : null
  if (!row?.sealed) return false
  const outcome = await attempt(edge, id, row.sealed)
  const pause = outcome.sent || outcome.useless ? null : pauseAfter(row.attempts)
  if (!outcome.sent) log('mail_failed', { id, attempt: row.attempts, ...outcome.why })
  if (pause !== null) await db.commit(postponeMail(db, id, edge.now() + pause))
  else await db.commit(endMail(db, id, outcome.sent ? 'sent' : 'failed', edge.now()))
  return true
}

/** For after the answer: what goes wrong here the sweep makes good. */
export const sendSoon = (edge: Edge, id: string): Promise<unknown> =>
  sendMail(edge, id).catch((error: unknown) => log('mail_failed', { id, error: errorName(error) }))

interface Outcome {
  sent: boolean
  /** No later attempt can help. */
  useless: boolean
  why?: { status?: number; error?: string }
}

async function attempt(edge: Edge, id: string, sealed: string): Promise<Outcome> {
  try {
    const mail = JSON.parse(await open(edge.env.SEAL_KEYS, placeOf(id), sealed)) as Mail
    if (mail.useful_until !== undefined && edge.now() > mail.useful_until)
      return { sent: false, useless: true }
    const response = await post(edge, mail)
    await response.body?.cancel()
    return { sent: response.ok, useless: false, why: { status: response.status } }
  } catch (error) {
    return { sent: false, useless: false, why: { error: errorName(error) } }
  }
}

/** As Scaleway's Transactional Email takes it (scaleway.com/en/developers/api/transactional-email, `POST …/emails`). */
function post(edge: Edge, mail: Mail): Promise<Response> {
  const { MAIL_URL, MAIL_FROM, MAIL_TOKEN, MAIL_PROJECT } = edge.env
  return fetch(MAIL_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': MAIL_TOKEN ?? 'development' },
    body: JSON.stringify({
      from: { email: MAIL_FROM, name: 'Baak' },
      to: [{ email: mail.to }],
      subject: mail.subject,
      text: mail.text,
      project_id: MAIL_PROJECT ?? 'development'
    }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS)
  })
}
