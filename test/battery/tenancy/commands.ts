import { assign } from '../../../workers/assignments/assign.ts'
import { close, markRead, markUnread, reopen } from '../../../workers/conversations/change-state.ts'
import { keepDraft } from '../../../workers/drafts/keep.ts'
import { processDelivery } from '../../../workers/intake/process.ts'
import { record } from '../../../workers/intake/record.ts'
import { contextOf, type StaffContext, SYSTEM } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import { Problem } from '../../../workers/lib/errors.ts'
import { newId } from '../../../workers/lib/id.ts'
import { writeNote } from '../../../workers/notes/write.ts'
import { block, unblock } from '../../../workers/patrons/block.ts'
import { createQuickReply } from '../../../workers/quick-replies/edit.ts'
import { compose } from '../../../workers/replies/compose.ts'
import { deliver } from '../../../workers/replies/deliver.ts'
import { react } from '../../../workers/replies/react.ts'
import { resend } from '../../../workers/replies/resend.ts'
import { withdraw } from '../../../workers/replies/withdraw.ts'
import type { TestEdge } from '../../support/edge.ts'
import type { MadeLibrary } from '../../support/library.ts'
import { conversationsOf, messagesOf, outboxOf } from '../../support/rows.ts'
import { bodyOf, changeOf, textElement } from '../../support/webhook.ts'
import type { Random } from './random.ts'

/** A library at work. All that it is told depends on how many commands it had, never on what others do. */
export interface Desk {
  edge: TestEdge
  made: MadeLibrary
  step: number
}

/** What happens, and to which of the things that are there by then. */
export interface Command {
  kind: keyof typeof VERBS
  which: number
  other: number
}

/** When everything begins; each command comes a minute later. */
const BEGIN = Date.UTC(2026, 10, 24, 9)

export const sequence = (random: Random, length: number): Command[] =>
  Array.from({ length }, (_, index) => ({
    kind: index === 0 ? 'asks' : random.pick(KINDS),
    which: random.below(100),
    other: random.below(100)
  }))

/** Does a command; what is refused (a window, a block) is refused. */
export async function act(desk: Desk, { kind, which, other }: Command): Promise<void> {
  desk.step += 1
  desk.edge.clock.at = BEGIN + desk.step * 60_000
  try {
    await VERBS[kind](staffOf(desk), desk, which, other)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
  await desk.edge.settle()
}

const staffOf = ({ edge, made }: Desk): StaffContext =>
  contextOf({ ...edge, meter: newMeter() }, made.library, { kind: 'staff', id: made.person.id })

type Verb = (ctx: StaffContext, desk: Desk, which: number, other: number) => Promise<unknown>

const VERBS = {
  asks: (_ctx, desk, which) => arrives(desk, textElement(patronOf(which), `Vraag ${desk.step}`, sent(desk))),
  asksMore: (_ctx, desk, which) => arrives(desk, textElement(patronOf(which), 'En ook', sent(desk))),
  reacts: async (ctx, desk, which) => {
    const message_id = (await someMessage(ctx, which)).external_id
    const reaction = { type: 'reaction', reaction: { message_id, emoji: '👍' }, text: undefined }
    return arrives(desk, textElement(patronOf(which), '', { ...reaction, ...sent(desk) }))
  },
  edits: async (ctx, desk, which) => {
    const original_message_id = (await someMessage(ctx, which)).external_id
    const message = { type: 'text', text: { body: `Nieuw ${desk.step}` } }
    const edit = { type: 'edit', edit: { original_message_id, message }, text: undefined }
    return arrives(desk, textElement(patronOf(which), '', { ...edit, ...sent(desk) }))
  },
  takesBack: async (ctx, desk, which) => {
    const original_message_id = (await someMessage(ctx, which)).external_id
    const revoke = { type: 'revoke', revoke: { original_message_id }, text: undefined }
    return arrives(desk, textElement(patronOf(which), '', { ...revoke, ...sent(desk) }))
  },
  status: async (ctx, desk, which, other) => {
    const status = ['sent', 'delivered', 'read', 'failed'][other % 4]
    const { external_id: id } = await someMessage(ctx, which, 'staff')
    return arrives(desk, { id, status, timestamp: seconds(desk) }, 'statuses')
  },
  replies: async (ctx, desk, which) =>
    compose(ctx, (await someConversation(ctx, which)).id, {
      ...{ id: newId('message'), text: `Antwoord ${desk.step}`, reply_to: null, hold: which % 3 === 0 }
    }),
  delivers: (_ctx, desk) => leave(desk),
  withdraws: async (ctx, _desk, which) => withdraw(ctx, (await someMessage(ctx, which, 'staff')).id),
  resends: async (ctx, _desk, which) =>
    resend(ctx, (await someMessage(ctx, which, 'staff')).id, newId('message')),
  likes: async (ctx, _desk, which) =>
    react(ctx, (await someMessage(ctx, which)).id, { id: newId('message'), emoji: '❤️' }),
  assigns: async (ctx, { made }, which, other) =>
    assign(ctx, (await someConversation(ctx, which)).id, [null, ...made.people][other % 3]?.id ?? null),
  closes: async (ctx, _desk, which) => close(ctx, (await someConversation(ctx, which)).id),
  reopens: async (ctx, _desk, which) => reopen(ctx, (await someConversation(ctx, which)).id),
  reads: async (ctx, { step }, which) => markRead(ctx, (await someConversation(ctx, which)).id, step * 10),
  unreads: async (ctx, _desk, which) => markUnread(ctx, (await someConversation(ctx, which)).id),
  notes: async (ctx, { step }, which) =>
    writeNote(ctx, (await someConversation(ctx, which)).id, { id: newId('note'), text: `Notitie ${step}` }),
  drafts: async (ctx, { step }, which) =>
    keepDraft(ctx, (await someConversation(ctx, which)).id, { mode: 'reply', text: `Concept ${step}` }),
  blocks: async (ctx, _desk, which) => block(ctx, (await someConversation(ctx, which)).patron_id),
  unblocks: async (ctx, _desk, which) => unblock(ctx, (await someConversation(ctx, which)).patron_id),
  shortens: (ctx, { step }) =>
    createQuickReply(ctx, { shortcut: `kort-${step}`, title: 'Kort', text: 'Tekst', enabled: true })
} satisfies Record<string, Verb>

/** Patrons ask more than anything else happens. */
const KINDS: (keyof typeof VERBS)[] = [
  ...(Object.keys(VERBS) as (keyof typeof VERBS)[]),
  ...(['asks', 'asks', 'asksMore', 'replies', 'replies', 'delivers', 'delivers'] as const)
]

/** Three patrons, who write to every library: the same numbers everywhere. */
const patronOf = (which: number) => ({
  wa_id: `31655500000${which % 3}`,
  user_id: `NL.100000${which % 3}`,
  name: `Joris ${which % 3}`
})

const seconds = ({ edge }: Desk) => String(Math.floor((edge.clock.at ?? 0) / 1000))

/** Meta's id is that of the step: the same in every library. */
const sent = (desk: Desk) => ({ id: `wamid.IN${desk.step}`, timestamp: seconds(desk) })

async function arrives({ edge, made }: Desk, element: object, list = 'messages'): Promise<void> {
  const body = JSON.stringify(bodyOf(made.channel, changeOf(made.channel, { [list]: [element] })))
  const fresh = { ...edge, meter: newMeter() }
  const { recorded } = await record(fresh, new TextEncoder().encode(body))
  for (const { library, ids } of recorded)
    for (const id of ids) await processDelivery(contextOf(fresh, library, SYSTEM), id, true)
}

/** Attempts all that is due ten seconds from now, in the order in which it was written. */
async function leave({ edge, made }: Desk): Promise<void> {
  const now = edge.clock.at ?? 0
  edge.clock.at = now + 10_000
  const rows = (await outboxOf(made.ctx)).sort((a, b) => a.created_at - b.created_at)
  for (const { id } of rows)
    await deliver(contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM), id)
  await edge.settle()
}

const pick = <T>(items: T[], which: number): T => {
  const item = items[which % items.length]
  if (!item) throw new Problem('not_found')
  return item
}

const someConversation = async (ctx: StaffContext, which: number) =>
  pick(
    (await conversationsOf(ctx)).sort((a, b) => a.opened_at - b.opened_at),
    which
  )

const someMessage = async (ctx: StaffContext, which: number, origin = 'patron') =>
  pick(
    (await messagesOf(ctx)).filter((message) => message.origin === origin),
    which
  )
