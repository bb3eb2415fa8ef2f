import { commitChange } from '../audit/commit-change.ts'
import { countSend } from '../channels/count-send.ts'
import { pause } from '../channels/pause.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { expecting, Stale, Taken, type Write } from '../lib/db.ts'
import { log } from '../lib/log.ts'
import { MINUTE } from '../lib/time.ts'
import { mayRetry, retryDelay, type SendOutcome } from '../meta/failures.ts'
import { catchUp } from '../messages/catch-up.ts'
import { findOvertaken } from '../messages/overtaken.ts'
import { findMessage } from '../messages/find.ts'
import { updateMessage } from '../messages/write.ts'
import { noted, pricedBy } from '../messages/pricing.ts'
import type { MessageRow } from '../messages/queries.ts'
import { type StatusNews, statusAfterAll } from '../messages/status.ts'
import { hint } from '../realtime/hint.ts'
import type { Claimed } from './claimed.ts'
import { enqueue } from './enqueue.ts'
import { wakeNext } from './wake-next.ts'
import { heldFor, NUMBER_PACE, numberPace, PAIR_PACE, pairPace } from './pace.ts'
import * as queries from './queries.ts'
import { setBack } from './set-back.ts'

/** After this long without evidence a person is asked. */
const ASK_AFTER = 2 * MINUTE
const TRIES = 4

/** Writes down what Meta answered to an attempt. Evidence that came in the meantime is never overwritten. */
export async function settle(
  ctx: Context,
  row: Claimed,
  seen: MessageRow,
  outcome: SendOutcome
): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const message = attempt === 1 ? seen : await findMessage(ctx, row.id)
    // a status was faster: it has ended the row already
    if (!message || (attempt > 1 && message.external_id !== null)) break
    try {
      if (outcome.outcome === 'delivered') await accepted(ctx, row, message, outcome, attempt === TRIES)
      else if (outcome.outcome === 'failed') await failed(ctx, row, message, outcome)
      else await uncertain(ctx, row, outcome)
      break
    } catch (error) {
      if (!(error instanceof Stale || error instanceof Taken)) throw error
    }
  }
  hint(ctx, row.conversation_id)
  await wakeNext(ctx, row.conversation_id)
}

type Delivered = Extract<SendOutcome, { outcome: 'delivered' }>
type Failed = Extract<SendOutcome, { outcome: 'failed' }>
type Uncertain = Extract<SendOutcome, { outcome: 'uncertain' }>

async function accepted(
  ctx: Context,
  row: Claimed,
  message: MessageRow,
  outcome: Delivered,
  unnamed: boolean
) {
  const now = ctx.now()
  const overtaken = await findOvertaken(ctx, row.channel_id, outcome.external_id)
  const own: StatusNews = { status: 'accepted', at: now, failure_code: null, failure_reason: null }
  const change = statusAfterAll(message, [own, ...overtaken.news])
  const priced = pricedBy(message, overtaken.news)
  const undone = change.status === 'failed' ? await setBack(ctx, message, failureIn(change)) : null
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [settled(row, 'delivered', null)],
    [
      ours(ctx, row),
      // when an echo already holds this id, the message is ours all the same
      updateMessage(ctx, row.id, {
        ...change,
        ...(outcome.held && change.status === 'accepted' && { failure_reason: 'held_by_meta' }),
        ...noted(priced),
        ...(!unnamed && { external_id: outcome.external_id })
      }),
      countSend(ctx, row.channel_id, priced),
      ...ended(ctx, row, { outcome: 'delivered', code: null, trace_id: null }),
      ...overtaken.drop,
      ...(undone ?? [updateConversation(ctx, row.conversation_id, {})]),
      ...(await catchUp(ctx, message, overtaken))
    ]
  )
}

async function failed(ctx: Context, row: Claimed, message: MessageRow, outcome: Failed) {
  log('send_failed', {
    library_id: ctx.db.library_id,
    id: row.id,
    attempt: row.attempts,
    ...codeOf(outcome.code)
  })
  const waits =
    outcome.retryable && (outcome.holds === 'channel' || mayRetry(row.attempts, outcome.holds, outcome.tries))
  if (!waits) return failForGood(ctx, row, message, outcome)
  const now = ctx.now()
  const delay = retryDelay({ holds: outcome.holds, attempt: row.attempts, random: Math.random() })
  const wakeAt = now + delay
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [settled(row, 'failed', outcome.code)],
    [
      ours(ctx, row),
      queries.moveOutbox(ctx.db, row, { state: 'queued', wake_at: wakeAt, lease_id: null }),
      queries.deleteDue(ctx.db, row.wake_at, row.id),
      queries.insertDue(ctx.db, wakeAt, row.id),
      queries.endAttempt(ctx.db, row.lease_id, endOf(ctx, outcome)),
      updateMessage(ctx, row.id, {
        status: 'queued',
        failure_code: outcome.code,
        failure_reason: outcome.reason
      }),
      outcome.holds === 'pair'
        ? queries.holdPace(ctx.db, pairPace(row), heldFor(PAIR_PACE, now, delay))
        : null,
      outcome.holds === 'number'
        ? queries.holdPace(ctx.db, numberPace(row), heldFor(NUMBER_PACE, now, delay))
        : null,
      updateConversation(ctx, row.conversation_id, {})
    ]
  )
  if (outcome.holds === 'channel') await pause(ctx, row.channel_id, outcome.code)
  else enqueue(ctx, row.id, delay)
}

async function failForGood(ctx: Context, row: Claimed, message: MessageRow, outcome: Failed) {
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [settled(row, 'failed', outcome.code)],
    [
      ours(ctx, row),
      ...ended(ctx, row, { outcome: 'failed', code: outcome.code, trace_id: outcome.trace_id }),
      updateMessage(ctx, row.id, {
        status: 'failed',
        failure_code: outcome.code,
        failure_reason: outcome.reason
      }),
      ...(await setBack(ctx, message, outcome))
    ]
  )
}

async function uncertain(ctx: Context, row: Claimed, outcome: Uncertain) {
  const askAt = ctx.now() + ASK_AFTER
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [settled(row, 'uncertain', outcome.code)],
    [
      ours(ctx, row),
      queries.moveOutbox(ctx.db, row, { state: 'uncertain', wake_at: askAt, lease_id: null }),
      queries.deleteDue(ctx.db, row.wake_at, row.id),
      queries.insertDue(ctx.db, askAt, row.id),
      queries.endAttempt(ctx.db, row.lease_id, endOf(ctx, outcome)),
      updateMessage(ctx, row.id, { status: 'uncertain' }),
      updateConversation(ctx, row.conversation_id, {})
    ]
  )
}

const failureIn = (change: Partial<MessageRow>) => ({
  reason: change.failure_reason ?? 'unknown',
  code: change.failure_code ?? null
})

/** The claim is still ours: no status ended it and no sweep declared it lost. */
const ours = (ctx: Context, row: Claimed): Write =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('lease_id', '=', row.lease_id)
        .select('id')
    )
  )

const ended = (
  ctx: Context,
  row: Claimed,
  end: Pick<Parameters<typeof queries.endAttempt>[2], 'outcome' | 'code' | 'trace_id'>
) => [
  queries.deleteOutbox(ctx.db, row.id),
  queries.deleteDue(ctx.db, row.wake_at, row.id),
  queries.endAttempt(ctx.db, row.lease_id, { ended_at: ctx.now(), ...end })
]

const endOf = (ctx: Context, outcome: Failed | Uncertain) => ({
  ended_at: ctx.now(),
  outcome: outcome.outcome,
  code: outcome.code,
  trace_id: outcome.trace_id
})

const settled = (row: Claimed, outcome: string, code: number | null) => ({
  act: 'send_settled' as const,
  conversation_id: row.conversation_id,
  subject_id: row.id,
  details: { outcome, attempt: row.attempts, code }
})

const codeOf = (code: number | null) => (code === null ? {} : { code })
