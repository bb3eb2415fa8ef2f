import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { resend } from '../../workers/replies/resend.ts'
import { sweepMessage } from '../../workers/replies/sweep.ts'
import { syncTemplates } from '../../workers/templates/sync.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import type { Env } from '../../workers/lib/env.ts'
import { conversationsOf, dueOf, messagesOf, outboxOf } from '../support/rows.ts'
import { shownOnPhones } from '../support/simulator.ts'

const pages = import.meta.glob('../../docs/operator/restore-a-database.md', {
  query: '?raw',
  import: 'default',
  eager: true
})

/** What the operator's page says to run after a restore, for this library alone: tests share their databases. */
const statementsFor = (libraryId: string): string[] => {
  const [page = ''] = Object.values(pages)
  const command = /--command "(update outbox[^"]+)"/.exec(page.replace(/\s+/g, ' '))?.[1] ?? ''
  return command
    .split(';')
    .map((sql) => sql.replaceAll(/ where /g, ` where library_id = '${libraryId}' and `))
}

async function restored({ made }: Desk) {
  for (const sql of statementsFor(made.library.id))
    await (env as Env)[made.library.database as `LIBRARIES_${number}`]?.prepare(sql).run()
  for (const { kind, id, at } of await dueOf(made.ctx))
    if (kind === 'outbox' && at <= Date.now()) await sweepMessage(made.system, id, at)
}

const shown = async ({ made }: Desk) => (await shownOnPhones(made)).map(({ text }) => text)
const ourText = async ({ made }: Desk) =>
  (await messagesOf(made.ctx)).find(({ kind, origin }) => kind === 'text' && origin === 'staff')

test('after a restore an answer that waited does not leave: a colleague is asked at once, and may send it again', async () => {
  const desk = await makeDesk()
  const id = newId('message')
  await compose(desk.staff, desk.conversationId, { id, text: 'Tot vijf uur.', reply_to: null })
  await restored(desk)
  await desk.later(10 * 60_000)
  expect(await shown(desk)).toEqual([])
  expect(await ourText(desk)).toMatchObject({ id, status: 'uncertain' })
  expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
  await resend(desk.staff, id, newId('message'))
  await desk.later(10_000)
  expect(await shown(desk)).toEqual(['Tot vijf uur.'])
  expect(await outboxOf(desk.made.ctx)).toEqual([])
})

test('after a restore an answer that was held does not leave with the next message of the patron', async () => {
  const desk = await makeDesk()
  const { ctx, system, library } = desk.made
  await syncTemplates(system)
  const closed = { window_ends_at: Date.now() - 60_000 }
  await ctx.db.commit(ctx.db.updateTable('conversations').set(closed).where('library_id', '=', library.id))
  const id = newId('message')
  await compose(desk.staff, desk.conversationId, { id, text: 'Tot vijf uur.', reply_to: null, hold: true })
  await desk.later(6000)
  const before = await shown(desk)
  await restored(desk)
  await desk.asks('Hallo?')
  await desk.later(20_000)
  expect(await shown(desk)).toEqual(before)
  expect(await ourText(desk)).toMatchObject({ id, status: 'uncertain' })
})
