import { expect, test } from 'vitest'
import { route } from '../../workers/channels/route.ts'
import { directoryOf } from '../../workers/lib/context.ts'
import type { Change } from '../../workers/platforms/platform.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'

const OBJECT = 'whatsapp_business_account'

const newsOf = (account_id: string): Change => ({
  ...{ field: 'account_update', account_id, phone_number_id: null, display_phone_number: null },
  ...{ entry_time: null, value: {} }
})

test('a library that joins an account hears its news within a minute', async () => {
  const edge = makeEdge()
  edge.clock.at = Date.now()
  const first = await makeLibrary({ edge })
  const news = [newsOf(first.channel.waba_id)]
  const heard = async () => (await route(edge, OBJECT, news, false)).flat().map(({ library }) => library.id)
  expect(await heard()).toEqual([first.library.id])
  const second = await makeLibrary({ edge })
  const db = directoryOf(edge)
  const also = { external_id: first.channel.waba_id, library_id: second.library.id }
  await db.commit(
    db.insertInto('channel_routes').values({ kind: 'waba_id', ...also, channel_id: second.channel.id })
  )
  edge.clock.at += 60_000
  expect((await heard()).sort()).toEqual([first.library.id, second.library.id].sort())
})
