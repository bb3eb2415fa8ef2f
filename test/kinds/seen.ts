import type { Json } from '../../workers/lib/json.ts'
import { doorOf } from '../support/door.ts'
import { type MadeChannel, makeLibrary } from '../support/library.ts'
import { deliveriesOf } from '../support/rows.ts'
import { bodyOf, post } from '../support/webhook.ts'

const bodies = import.meta.glob('../fixtures/whatsapp/*.json', {
  query: '?raw',
  import: 'default',
  eager: true
})

/** A fixture by its name; `x as wamid.Y` gives the phone's answer that id. Or news of a field. */
export type Step = string | { field: string; value: { [key: string]: Json } }

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
type Answer = any

/** What staff have before them: a line of a list, and the conversation behind it; and the news of the channel. */
export interface Seen {
  /** Which list shows it; null: none. */
  view: string | null
  /** Kind, words and origin of the preview. */
  last: [string, string | null, string] | null
  unread: number
  conversation: Answer
  patron: Answer
  items: Answer[]
  news: Answer[]
  /** What became of each element, and how often. */
  outcomes: string[]
}

/** Brings bodies through Meta's door, one after the other, to a library of their own; and looks as staff look. */
export async function seen(steps: Step[]): Promise<Seen> {
  const { channel, ctx, library, person } = await makeLibrary()
  const { db } = ctx
  const branch = { library_id: library.id, id: 'brn_neude', name: 'Neude', address: 'Neude 11' }
  await db.commit(db.insertInto('branches').values(branch))
  for (const [index, step] of steps.entries()) {
    // ten seconds after each other
    const { status } = await post(asIfNow(textOf(step, channel), channel, 90 - 10 * index))
    if (status !== 200) throw new Error(`Meta's door answered ${status}`)
  }
  const door = await doorOf(person, library.id)
  const read = async (path: string): Promise<Answer> => JSON.parse((await door('GET', path)).text)
  const views = ['waiting_on_us', 'waiting_on_patron', 'closed']
  const lists = await Promise.all(views.map((view) => read(`/conversations?view=${view}`)))
  const shown = lists.flatMap((list, place) =>
    list.items.map((item: Answer) => ({ item, view: views[place] }))
  )
  const first = shown.find(({ item }) => item.patron.phone_hint === '•• 001') ?? shown[0]
  const conversation = first?.item
  const last = conversation?.last_message
  const detail = conversation && (await read(`/conversations/${conversation.id}`))
  const thread = conversation && (await read(`/conversations/${conversation.id}/messages`))
  const { events } = await read(`/channels/${channel.id}/events`)
  const outcomes = (await deliveriesOf(ctx)).flatMap((row) => Object.keys(JSON.parse(row.outcomes ?? '{}')))
  return {
    ...{ view: first?.view ?? null, conversation, unread: conversation?.unread ?? 0, outcomes, news: events },
    ...{ last: last ? [last.kind, last.text, last.origin] : null },
    ...{ patron: detail?.patron, items: thread?.items ?? [] }
  }
}

function textOf(step: Step, channel: MadeChannel): string {
  if (typeof step !== 'string') return JSON.stringify(bodyOf(channel, step))
  const [file, as] = step.split(' as ')
  const body = bodies[`../fixtures/whatsapp/${file}.json`]
  if (!body) throw new Error(`there is no fixture ${file}`)
  return as ? body.replaceAll(/wamid\.ECHO\b/g, as) : body
}

/** To our own number, and some seconds ago. */
function asIfNow(body: string, channel: MadeChannel, ago: number): string {
  const now = Math.floor(Date.now() / 1000) - ago
  return body
    .replaceAll('201600000000001', channel.phone_number_id)
    .replaceAll('101600000000001', channel.waba_id)
    .replaceAll('31655500100', channel.display_phone_number)
    .replaceAll(/\b1795507\d\d\d\b/g, (second) => String(now + Number(second) - 1_795_507_200))
    .replaceAll('1795420800', String(now - 86_400))
}
