import { expect, test } from 'vitest'
import { findChannel } from '../../workers/channels/find.ts'
import { receive } from '../../workers/conversations/receive.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { makeEdge } from '../support/edge.ts'
import { justBefore } from '../support/just-before.ts'
import { makeLibrary } from '../support/library.ts'
import { messagesOf, waitingItemsOf } from '../support/rows.ts'
import { makePatron, post, statusBody, wamid } from '../support/webhook.ts'

test('a status that comes while its message is being stored is applied', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const row = await findChannel(ctx, channel.id)
  if (!row) throw new Error('the channel is missing')
  const external_id = wamid()
  const { wa_id, user_id, name } = makePatron()
  const ids = { parent_user_id: null, previous_user_id: null, previous_wa_id: null, username: null }
  await receive(
    justBefore(staff, () => post(statusBody(channel, external_id, 'read'))),
    row,
    {
      ...{ type: 'message', origin: 'phone_app', external_id, at: null, kind: 'text', content: null },
      ...{ patron: { ...ids, wa_id, user_id, name }, text: 'Vanaf de telefoon' },
      ...{ reply_to_external_id: null, opens_window: false, media: null, forwarded: 0, standby: false },
      ...{ imported: false, status: null }
    }
  )
  expect(await messagesOf(ctx)).toMatchObject([{ status: 'read' }])
  expect(await waitingItemsOf(ctx)).toEqual([])
})
