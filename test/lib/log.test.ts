import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { runChore } from '../../workers/schedule.ts'
import { compose } from '../../workers/replies/compose.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf } from '../support/rows.ts'
import { connect, faults } from '../support/simulator.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

test('nothing personal or secret is ever logged, also when everything goes wrong', async () => {
  const lines: string[] = []
  const keep = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '))
  const spies = (['log', 'error', 'warn', 'info'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(keep)
  )
  try {
    const edge = makeEdge()
    const made = await makeLibrary({ edge })
    await connect(made)
    const patron = makePatron({ name: 'Kanarie Naamsma' })
    await post(messageBody(made.channel, patron, 'Kanarietekst over mijn boete'))
    await post(messageBody({ ...made.channel, phone_number_id: '9999' }, patron, 'Kanarietekst voor niemand'))
    await post('{"kapot": "Kanarietekst')
    const broken = {
      prepare: () => ({ bind: () => ({}) }),
      batch: () => Promise.reject(new Error('Kanarietekst'))
    }
    await post(messageBody(made.channel, patron, 'x'), {
      changes: { LIBRARIES_1: broken as unknown as D1Database }
    })
    const [conversation] = await conversationsOf(made.ctx)
    const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
    for (const rule of [{ error_code: 190 }, { status: 502 }, { error_code: 131026 }]) {
      await faults({ where: 'messages', ...rule })
      const { id } = await compose(staff, conversation?.id ?? '', {
        ...{ id: newId('message'), text: 'Kanarietekst als antwoord', reply_to: null }
      })
      edge.clock.at = Date.now() + 10_000
      await deliver(contextOf(edge, made.library, SYSTEM), id)
      edge.clock.at = null
    }
    expect(lines.length).toBeGreaterThan(3)
    const all = lines.join('\n')
    for (const secret of [
      'Kanarie',
      patron.wa_id,
      patron.user_id,
      made.channel.access_token,
      made.person.email
    ]) {
      expect(all).not.toContain(secret)
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
    await faults()
  }
})

test('what a chore failed at is logged without the id of Meta’s that it is about, which holds a number', async () => {
  const { ctx, channel } = await makeLibrary()
  const patron = makePatron()
  const id = `${channel.id}|wamid.${patron.wa_id}`
  const due = { kind: 'waiting_item' as const, at: 1, library_id: ctx.db.library_id, id }
  await ctx.db.commit(ctx.db.insertInto('due').values(due))
  const never = { bind: () => ({ all: async () => ({ results: [], success: true, meta: {} }) }) }
  const fresh = {
    prepare: (sql: string) => (sql.includes('"chores"') ? never : env.DIRECTORY.prepare(sql)),
    batch: async () => []
  } as unknown as D1Database
  const failing = {
    prepare: env.LIBRARIES_1.prepare.bind(env.LIBRARIES_1),
    batch: () => Promise.reject(new Error(patron.wa_id))
  } as unknown as D1Database
  const spy = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await runChore(makeEdge({ DIRECTORY: fresh, LIBRARIES_1: failing }), 'waiting_items')
  const lines = spy.mock.calls.flat().join('\n')
  spy.mockRestore()
  expect(lines).toContain(channel.id)
  expect(lines).not.toContain(patron.wa_id)
})
