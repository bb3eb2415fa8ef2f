import { newId } from '../../../workers/lib/id.ts'
import { composeAll } from '../../../workers/replies/compose.ts'
import type { Play } from './play.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export const asked = async (play: Play) => void play.asks()

/** A colleague answers the one conversation; the answer's id. */
export async function answers(play: Play, more: { hold?: boolean } = {}): Promise<string> {
  const reply = { id: newId('message'), text: 'Ja, tot vijf uur.', reply_to: null, ...more }
  const done = await play.presses((ctx) => composeAll(ctx, play.conversation(), reply))
  if (done) play.story.promised.add(reply.id)
  return reply.id
}

export const askedAndAnswered = async (play: Play) => {
  play.asks()
  await play.settles()
  await answers(play)
}

export const waits = (play: Play, ms: number) =>
  new Promise<void>((resolve) => play.town.world.plan(ms, resolve))

export const is = (play: Play, what: string, sql: string, wanted: string | number | null): string[] => {
  const [row] = play.rows(sql)
  const found = row ? (Object.values(row)[0] ?? null) : null
  return found === wanted ? [] : [`${what}: ${found} instead of ${wanted}`]
}

export const statusIs = (status: string) => (play: Play) =>
  is(play, 'the answer', "select status from messages where origin = 'staff' and kind <> 'reaction'", status)
export const stateIs = (state: string) => (play: Play) =>
  is(play, 'the conversation', 'select state from conversations', state)
export const countIs = (table: string, count: number) => (play: Play) =>
  is(play, table, `select count(*) from ${table}`, count)

export const statusOf = (play: Play, status: string) => {
  const [sent] = play.town.meta.taken
  const at = String(Math.floor(play.town.world.now() / 1000))
  const of = sent?.external_id ?? ''
  play.tells({ statuses: [{ id: of, status, timestamp: at, biz_opaque_callback_data: sent?.callback }] })
}

export const lastWritten = (play: Play) => play.story.written.at(-1)?.external_id ?? ''
/** Their words are not those of the first message any more. */
export const forgets = (play: Play) => void play.story.written.splice(0)

/** What Meta has of us, but for what Baak says by itself to whoever writes. */
export const asWeMeant = (play: Play) => {
  const own = new Set(
    play.rows('select id from messages where automatic is null').map(({ id }) => String(id))
  )
  return play.town.meta.taken.filter(({ message_id }) => own.has(message_id))
}
