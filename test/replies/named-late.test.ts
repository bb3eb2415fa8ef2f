import { describe, expect, test } from 'vitest'
import { findChannel } from '../../workers/channels/find.ts'
import { newId } from '../../workers/lib/id.ts'
import { receiveStatus } from '../../workers/messages/receive-status.ts'
import { showVersions } from '../../workers/messages/versions.ts'
import { find } from '../../workers/search/find.ts'
import { callbackData } from '../../workers/replies/callback.ts'
import { compose } from '../../workers/replies/compose.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { justBefore } from '../support/just-before.ts'
import { conversationsOf, messagesOf, outboxOf, waitingItemsOf } from '../support/rows.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'
import { bodyOf, changeOf, post, statusBody, textElement, wamid } from '../support/webhook.ts'

const SECOND = 1000

/** An answer of ours that Meta took while what it said to us was lost: we do not know its id yet. */
async function lost() {
  const desk = await makeDesk()
  const id = newId('message')
  await compose(desk.staff, desk.conversationId, { id, text: 'Ja, tot zes uur', reply_to: null })
  await faults({ where: 'messages', hang_up: 'after' })
  await desk.later(6 * SECOND)
  await faults()
  const external_id = (await shownOnPhones(desk.made))[0]?.id ?? ''
  const proof = await callbackData(desk.edge.env, desk.made.library.id, id, 1)
  const proven = () =>
    post(statusBody(desk.made.channel, external_id, 'delivered', { biz_opaque_callback_data: proof }))
  return { desk, id, external_id, proof, proven }
}

/** A colleague does something on the library's phone. */
function onThePhone({ made, patron }: Desk, element: Record<string, unknown>) {
  const { display_phone_number } = made.channel
  const echo = { ...textElement(patron, ''), text: undefined, ...element }
  const sent = { ...echo, from: display_phone_number, to: patron.wa_id, to_user_id: patron.user_id }
  return post(bodyOf(made.channel, changeOf(made.channel, { message_echoes: [sent] }, 'smb_message_echoes')))
}

const edited = (desk: Desk, original_message_id: string, body: string) =>
  onThePhone(desk, {
    ...{ id: wamid(), type: 'edit' },
    edit: { original_message_id, message: { type: 'text', text: { body } } }
  })

const takenBack = (desk: Desk, original_message_id: string) =>
  onThePhone(desk, { id: wamid(), type: 'revoke', revoke: { original_message_id } })

describe('before we know what Meta calls our answer', () => {
  test('new words for it on the phone wait, and are its words once it has its name', async () => {
    const { desk, id, external_id, proven } = await lost()
    await edited(desk, external_id, 'Ja, tot vijf uur')
    expect(await waitingItemsOf(desk.made.ctx)).toMatchObject([{ kind: 'edit' }])
    await proven()
    expect(await desk.ours()).toMatchObject([{ text: 'Ja, tot vijf uur', status: 'delivered', external_id }])
    expect((await showVersions(desk.made.ctx, id)).map((version) => version.text)).toEqual([
      'Ja, tot zes uur',
      'Ja, tot vijf uur'
    ])
    expect((await find(desk.made.ctx, 'zes')).messages).toEqual([])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ last_text: 'Ja, tot vijf uur' }])
    expect(await waitingItemsOf(desk.made.ctx)).toEqual([])
  })

  test('that it was taken back on the phone waits, and leaves nothing of it', async () => {
    const { desk, external_id, proven } = await lost()
    await takenBack(desk, external_id)
    await proven()
    expect(await desk.ours()).toMatchObject([
      { text: null, deleted_at: expect.any(Number), status: 'delivered' }
    ])
    expect((await find(desk.made.ctx, 'uur')).messages).toEqual([])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ last_text: null, last_kind: 'deleted' }])
  })

  test('Meta may tell it while the phone tells of the same message: then a status finds the one that has the name', async () => {
    const { desk, external_id, proof } = await lost()
    const channel = await findChannel(desk.staff, desk.made.channel.id)
    if (!channel) throw new Error('the channel is missing')
    const told = { id: external_id, type: 'text', text: { body: 'Ja, tot zes uur' } }
    const ctx = justBefore(desk.staff, () => onThePhone(desk, told))
    const status = {
      type: 'status' as const,
      status: 'read' as const,
      at: Date.now(),
      code: null,
      pricing: null
    }
    expect(await receiveStatus(ctx, channel, { ...status, external_id, callback_data: proof })).toBe('stored')
    const named = (await messagesOf(desk.made.ctx)).filter((row) => row.external_id === external_id)
    expect(named).toMatchObject([{ status: 'read' }])
    expect(await outboxOf(desk.made.ctx)).toHaveLength(1)
  })
})

test('an answer that the phone edited while Meta was answering says the new words', async () => {
  const desk = await makeDesk()
  const id = newId('message')
  await compose(desk.staff, desk.conversationId, { id, text: 'Ja, tot zes uur', reply_to: null })
  await faults({ where: 'messages', answer_delay_ms: 400 })
  const leaving = desk.later(6 * SECOND)
  let shown = await shownOnPhones(desk.made)
  for (let look = 0; look < 100 && shown.length === 0; look += 1) shown = await shownOnPhones(desk.made)
  await edited(desk, shown[0]?.id ?? '', 'Ja, tot vijf uur')
  await leaving
  expect(await desk.ours()).toMatchObject([{ text: 'Ja, tot vijf uur', external_id: shown[0]?.id }])
})
