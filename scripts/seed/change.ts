import { receivePreference } from '../../workers/consents/receive-preference.ts'
import { receiveCall } from '../../workers/conversations/receive-call.ts'
import { receiveOwner } from '../../workers/conversations/receive-owner.ts'
import { receive } from '../../workers/conversations/receive.ts'
import { findConversation } from '../../workers/conversations/find.ts'
import { findByExternalId } from '../../workers/messages/find.ts'
import { receiveDeletion } from '../../workers/messages/receive-deletion.ts'
import { receiveEdit } from '../../workers/messages/receive-edit.ts'
import { block } from '../../workers/patrons/block.ts'
import type { SeedChange } from './shape.ts'
import { externalIdOf, patronOf, personOf, type Telling } from './telling.ts'

type Told<From extends SeedChange['from']> = (
  telling: Telling,
  at: number,
  turn: Extract<SeedChange, { from: From }>,
  external_id: string
) => Promise<unknown>

const CHANGES: { [From in SeedChange['from']]: Told<From> } = {
  edit: (telling, at, { of, text }, external_id) =>
    receiveEdit(telling.at(at), telling.channel, {
      ...{ type: 'edit', ...theirs(telling, at, external_id), text },
      ...{ origin: originOf(telling, of), target_external_id: externalIdOf(telling, of) }
    }),
  deletion: (telling, at, { of }, external_id) =>
    receiveDeletion(telling.at(at), telling.channel, {
      ...{ type: 'deletion', ...theirs(telling, at, external_id) },
      ...{ origin: originOf(telling, of), target_external_id: externalIdOf(telling, of) }
    }),
  call: async (telling, at, { call }, external_id) => {
    const event = { type: 'call' as const, ...theirs(telling, at, external_id), call, opens_window: true }
    await receiveCall(telling.at(at), telling.channel, event)
    const line = await findByExternalId(telling.at(at), telling.channel.id, external_id)
    telling.conversation_id = line?.conversation_id ?? telling.conversation_id
  },
  new_phone: changeNumber,
  consent: (telling, at, { value, text }, external_id) =>
    receivePreference(
      telling.at(at),
      telling.channel,
      { id: external_id },
      {
        type: 'preference',
        ...theirs(telling, at, 'user_preferences[0]'),
        scope: 'marketing',
        value,
        detail: text
      }
    ),
  owner: (telling, at, { owner, text }, external_id) =>
    receiveOwner(telling.at(at), telling.channel, {
      ...{ type: 'owner', ...theirs(telling, at, external_id), owner, summary: text }
    }),
  block: async (telling, at, { by }) => {
    const ctx = telling.as(at, personOf(telling, by))
    const conversation = await findConversation(ctx, telling.conversation_id)
    if (conversation) await block(ctx, conversation.patron_id)
  }
}

/** What happens to a conversation beside what is said in it. */
export async function change(telling: Telling, at: number, turn: SeedChange, index: number): Promise<void> {
  const happen = CHANGES[turn.from] as Told<SeedChange['from']>
  await happen(telling, at, turn, externalIdOf(telling, index))
}

const theirs = (telling: Telling, at: number, external_id: string) => ({
  external_id,
  patron: patronOf(telling),
  at
})

const originOf = ({ conversation }: Telling, turn: number) =>
  conversation.turns[turn]?.from === 'patron' ? ('patron' as const) : ('phone_app' as const)

async function changeNumber(
  telling: Telling,
  at: number,
  { phone }: Extract<SeedChange, { from: 'new_phone' }>,
  external_id: string
): Promise<void> {
  const previous_wa_id = telling.phone
  telling.phone = phone
  const { patron, ...about } = theirs(telling, at, external_id)
  await receive(telling.at(at), telling.channel, {
    ...{ type: 'message', ...about, origin: 'patron', kind: 'system' },
    patron: { ...patron, previous_wa_id },
    ...{ text: `User changed from ${previous_wa_id} to ${phone}`, media: null, reply_to_external_id: null },
    content: { system: { what: 'number_changed' } },
    ...{ opens_window: false, forwarded: 0, standby: false, imported: false, status: null }
  })
}
