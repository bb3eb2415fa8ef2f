import { expect, test } from 'vitest'
import { findMessage } from '../../workers/messages/find.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { takeStatus } from '../../workers/replies/take-status.ts'
import { outboxOf } from '../support/rows.ts'
import { connect, faults, shownOnPhones, writes } from '../support/simulator.ts'
import { openTown, type Setting } from './setting.ts'

const MINUTE = 60_000

/** A patron has written just now, and what follows by itself waits in the outbox. */
async function answered(): Promise<Setting> {
  const town = await openTown()
  await connect(town.made)
  await writes(town.made, town.patron.who.wa_id, 'Hoi')
  await town.patron.says('Hoi')
  return town
}

const attempt = async (town: Setting, after = 0) => {
  town.clock(Date.now() + after)
  for (const row of await outboxOf(town.made.ctx)) await deliver(town.system(), row.id)
  await town.edge.settle()
}

test('it reaches the patron’s phone at once, and once', async () => {
  const town = await answered()
  await attempt(town)
  await attempt(town)
  const shown = await shownOnPhones(town.made)
  expect(shown.map(({ text }) => text)).toEqual(await town.texts())
  expect(shown).toHaveLength(1)
})

test('one that is in doubt is never sent again and asks nobody: its line says that nobody knows', async () => {
  const town = await answered()
  await faults({ where: 'messages', hang_up: 'after' })
  await attempt(town)
  expect(await town.automatic()).toMatchObject([{ status: 'uncertain' }])
  await attempt(town, 5 * MINUTE)
  expect(await town.automatic()).toMatchObject([{ status: 'failed', failure_reason: 'not_confirmed' }])
  expect(await outboxOf(town.made.ctx)).toEqual([])
  expect(await town.conversation()).toMatchObject({ state: 'waiting_on_us', unreached: null })
})

test('one that arrived after all is no answer of ours: the patron waits still', async () => {
  const town = await answered()
  await faults({ where: 'messages', hang_up: 'after' })
  await attempt(town)
  await attempt(town, 5 * MINUTE)
  const [sent] = await town.automatic()
  const message = await findMessage(town.system(), String(sent?.id))
  if (!message) throw new Error('nothing was sent by itself')
  expect(message.status).toBe('failed')
  const news = { status: 'delivered', at: Date.now(), failure_code: null, failure_reason: null } as const
  await takeStatus(town.system(), message, `wamid.${message.id}`, news)
  expect(await town.automatic()).toMatchObject([{ status: 'delivered' }])
  expect(await town.conversation()).toMatchObject({ state: 'waiting_on_us', unread: 1 })
})

test('one that Meta refuses leaves the conversation as it was', async () => {
  const town = await answered()
  await faults({ where: 'messages', error_code: 131026 })
  await attempt(town)
  expect(await town.automatic()).toMatchObject([{ status: 'failed' }])
  expect(await town.conversation()).toMatchObject({ state: 'waiting_on_us', unreached: null, unread: 1 })
})

test('one that could not leave for a quarter of an hour never does: it may not be true any more', async () => {
  const town = await answered()
  await attempt(town, 15 * MINUTE)
  expect(await shownOnPhones(town.made)).toEqual([])
  expect(await town.automatic()).toMatchObject([{ status: 'failed', failure_reason: 'too_late' }])
  expect(await town.conversation()).toMatchObject({ state: 'waiting_on_us', unreached: null })
})
