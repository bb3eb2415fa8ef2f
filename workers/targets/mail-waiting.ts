import type { ConversationRow } from '../conversations/queries.ts'
import { directoryOf, type Context } from '../lib/context.ts'
import { Taken, type Write } from '../lib/db.ts'
import { errorName, log } from '../lib/log.ts'
import { open } from '../lib/seal.ts'
import { HOUR } from '../lib/time.ts'
import { mailRow } from '../mails/queue-mail.ts'
import { sendSoon } from '../mails/send.ts'
import { mailboxPlace } from './mailbox.ts'
import { deleteDue, findSettings, insertDue, listWaitingTimes, noteMailed } from './queries.ts'

const COUNTED = 20

/**
 * A mail that was decided: its id, and the writes for the commit that decides it. `mailSoon` or the chore sends it. It has a name of
 * its own for each step of a waiting: asked for once more, it is the same one.
 */
export function askMail(
  ctx: Context,
  { id, waiting_since }: ConversationRow,
  step: 'unseen' | 'late',
  now: number
): { id: string; writes: Write[] } {
  const name = `${id}|${waiting_since}|${step}`
  return { id: name, writes: [insertDue(ctx.db, 'mailbox', now, name), noteMailed(ctx.db, now)] }
}

/** Tells the shared mailbox that somebody waits while nobody is there: how many, and nothing of them. */
export async function mailWaiting(ctx: Context, name: string, decided_at: number): Promise<void> {
  const library_id = ctx.db.library_id
  const settings = await findSettings(ctx.db)
  const count = (await listWaitingTimes(ctx.db, COUNTED)).length
  if (settings?.mailbox && count > 0) {
    const to = await open(ctx.env.SEAL_KEYS, mailboxPlace(library_id), settings.mailbox)
    const mail = { ...wordsFor(count), to, useful_until: decided_at + 2 * HOUR }
    const { id, write } = await mailRow(ctx, mail, `${library_id}|${name}`)
    await unlessTaken(directoryOf(ctx).commit(write))
    ctx.defer(sendSoon(ctx, id))
  }
  await ctx.db.commit(deleteDue(ctx.db, 'mailbox', decided_at, name))
}

/** For after the commit that decided it: what goes wrong here the chore makes good. */
export const mailSoon = (ctx: Context, name: string, decided_at: number): Promise<void> =>
  mailWaiting(ctx, name, decided_at).catch((error: unknown) =>
    log('mail_failed', { library_id: ctx.db.library_id, error: errorName(error) })
  )

/** It was written before. */
const unlessTaken = (commit: Promise<unknown>): Promise<unknown> =>
  commit.catch((error: unknown) => {
    if (!(error instanceof Taken)) throw error
  })

const wordsFor = (count: number) => {
  const many = count >= COUNTED ? 'Er wachten meer dan 20 klanten' : `Er wachten ${count} klanten`
  const who = count === 1 ? 'Er wacht een klant' : many
  return {
    subject: `${who} op antwoord`,
    text: `Hallo,

${who} op antwoord in Baak. Niemand heeft Baak nu open.

Open Baak en meld je aan, dan zie je wie er wacht. In deze mail staat met opzet niets over de klant.

Groet van Baak

Je krijgt deze mail omdat dit adres bij Antwoordtijden staat. Een beheerder kan dat veranderen.
`
  }
}
