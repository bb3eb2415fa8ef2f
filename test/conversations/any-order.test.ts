import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showVersions } from '../../workers/messages/versions.ts'
import { correspondence } from '../support/correspondence.ts'
import { conversationsOf, messagesOf, waitingItemsOf } from '../support/rows.ts'
import { bodyOf, changeOf, post } from '../support/webhook.ts'

type Correspondence = Awaited<ReturnType<typeof correspondence>>
type Element = Record<string, unknown>
/** One thing that Meta tells: in which way, and what. */
interface Step {
  by: 'sends' | 'echoes' | 'imports' | 'status'
  element: Element
}

const START = Math.floor(Date.now() / 1000) - 3600

interface Wish {
  kind: 'text' | 'image' | 'answer' | 'past'
  edits: number
  deleted: boolean
  reactions: boolean[]
}

const wish = fc.record<Wish>({
  kind: fc.constantFrom('text', 'image', 'answer', 'past'),
  edits: fc.nat(2),
  deleted: fc.boolean(),
  reactions: fc.array(fc.boolean(), { maxLength: 2 })
})

/** Everything that is told of one message, in the order it happened; no two in one second. */
function stepsOf({ kind, edits, deleted, reactions }: Wish, index: number): Step[] {
  const id = `wamid.${index}`
  let clock = START + index * 60 - (kind === 'past' ? 100_000 : 0)
  const timed = (element: Element) => {
    clock += 3
    return { timestamp: String(clock), ...element }
  }
  const by = kind === 'answer' ? ('echoes' as const) : ('sends' as const)
  const image = { id: `90${index}`, mime_type: 'image/jpeg', caption: `Woorden ${index}` }
  const said =
    kind === 'image' || kind === 'past'
      ? timed({ id, type: 'image', image })
      : timed({ id, type: 'text', text: { body: `Woorden ${index}` } })
  const first: Step[] =
    kind === 'past'
      ? [
          { by: 'imports', element: { ...said, type: 'media_placeholder' } },
          { by: 'imports', element: said }
        ]
      : [{ by, element: said }]
  const edited = Array.from({ length: edits }, (_, edit) => {
    const message = { type: 'text', text: { body: `Anders ${index} ${edit}` } }
    const change = { original_message_id: id, message }
    return { by, element: timed({ id: `${id}.E${edit}`, type: 'edit', edit: change }) }
  })
  const reacted = reactions.map((given, place): Step => {
    const reaction = { message_id: id, ...(given && { emoji: '👍' }) }
    return { by: 'sends', element: timed({ id: `${id}.R${place}`, type: 'reaction', reaction }) }
  })
  const statuses = ['sent', 'delivered', 'read'].map(
    (status): Step => ({ by: 'status', element: timed({ id, status }) })
  )
  const revoke = { original_message_id: id }
  const gone = deleted ? [{ by, element: timed({ id: `${id}.D`, type: 'revoke', revoke }) }] : []
  return [...first, ...edited, ...reacted, ...(kind === 'answer' ? statuses : []), ...gone]
}

async function tell(to: Correspondence, steps: Step[]) {
  for (const { by, element } of steps) {
    if (by === 'status') await post(bodyOf(to.channel, changeOf(to.channel, { statuses: [element] })))
    else await to[by](element)
  }
}

/** What staff can see of it in the end. */
async function outcomeOf({ ctx }: Correspondence) {
  const { db } = ctx
  const rows = await messagesOf(ctx)
  const messages = await Promise.all(
    rows.map(async (row) => {
      const { external_id, kind, text, at, edited_at, deleted_at, status, read_at, reply_to_external_id } =
        row
      const said = (await showVersions(ctx, row.id)).map((version) => version.text)
      // a tombstone is the same whatever it was
      const shown = deleted_at === null ? kind : 'deleted'
      return {
        ...{ external_id, shown, text, at, edited_at, deleted_at },
        ...{ status, read_at, reply_to_external_id, said }
      }
    })
  )
  const conversations = await conversationsOf(ctx)
  const files = await db
    .selectFrom('attachments')
    .where('library_id', '=', db.library_id)
    .where('state', '<>', 'gone')
    .select('media_id')
    .execute()
  const found = await db
    .selectFrom('search_rows')
    .where('library_id', '=', db.library_id)
    .select('message_id')
    .execute()
  return {
    messages: messages.sort((a, b) => ((a.external_id ?? '') < (b.external_id ?? '') ? -1 : 1)),
    conversations: conversations.map(({ last_at, last_inbound_at, window_ends_at }) => ({
      ...{ last_at, last_inbound_at, window_ends_at }
    })),
    files: files.map((file) => file.media_id).sort(),
    found: rows.filter(({ id }) => found.some((row) => row.message_id === id)).map((row) => row.external_id),
    waiting: await waitingItemsOf(ctx)
  }
}

test('what Meta tells ends alike, in whatever order it comes and how often', {
  timeout: 60_000
}, async () => {
  const order = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 })
  const wishes = fc.array(wish, { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(wishes, order, async (wanted, keys) => {
      const steps = wanted.flatMap(stepsOf)
      // in another body, for the same one is known as such
      const again = steps.filter((_, place) => (keys[place] ?? 0) % 3 === 0)
      const twice = [...steps, ...again.map(({ by, element }) => ({ by, element: { ...element, again: 1 } }))]
      const shuffled = twice
        .map((step, place) => ({ step, key: keys[place] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ step }) => step)
      const [ordered, other] = [await correspondence(), await correspondence()]
      await tell(ordered, steps)
      await tell(other, shuffled)
      expect(await outcomeOf(other)).toEqual(await outcomeOf(ordered))
    }),
    { seed: 20261124, numRuns: 8, endOnFailure: true }
  )
})
