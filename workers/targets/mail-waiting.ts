import type { ConversationRow } from '../conversations/queries.ts'
import { directoryOf, type Context } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { open } from '../lib/seal.ts'
import { HOUR } from '../lib/time.ts'
import { mailRow } from '../mails/queue-mail.ts'
import { sendSoon } from '../mails/send.ts'
import { mailboxPlace } from './mailbox.ts'
import { findSettings, listWaitingTimes, noteMailed } from './queries.ts'

const COUNTED = 20

/**
 * Tells the shared mailbox that somebody waits while nobody is there. The mail has a name of its own for each step of a waiting:
 * asked for once more, it is the same one. It says how many wait, and nothing of them.
 */
export async function mailWaiting(
  ctx: Context,
  waiting: ConversationRow,
  step: 'unseen' | 'late'
): Promise<void> {
  const library_id = ctx.db.library_id
  const settings = await findSettings(ctx.db)
  if (!settings?.mailbox) return
  const to = await open(ctx.env.SEAL_KEYS, mailboxPlace(library_id), settings.mailbox)
  const count = (await listWaitingTimes(ctx.db, COUNTED)).length
  const once = `${library_id}|${waiting.id}|${waiting.waiting_since}|${step}`
  const mail = { ...wordsFor(count), to, useful_until: ctx.now() + 2 * HOUR }
  const { id, write } = await mailRow(ctx, mail, once)
  try {
    await directoryOf(ctx).commit(write)
  } catch (error) {
    if (!(error instanceof Taken)) throw error
  }
  await ctx.db.commit(noteMailed(ctx.db, ctx.now()))
  ctx.defer(sendSoon(ctx, id))
}

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
