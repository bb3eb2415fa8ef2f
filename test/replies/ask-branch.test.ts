import { beforeEach, expect, test } from 'vitest'
import { newId } from '../../workers/lib/id.ts'
import { askBranch } from '../../workers/replies/ask-branch.ts'
import { writerIn } from '../support/patron.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { conversationsOf, messagesOf } from '../support/rows.ts'
import { shownOnPhones } from '../support/simulator.ts'

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk('Zijn jullie open?')
})

async function branches(...names: string[]) {
  const { db } = desk.made.ctx
  const rows = names.map((name) => ({
    ...{ library_id: db.library_id, id: newId('branch'), name, address: 'Dorpsstraat 1', phone: null }
  }))
  await db.commit(db.insertInto('branches').values(rows))
  return rows
}

const ask = (id = newId('message'), language: 'nl' | 'en' = 'nl') =>
  askBranch(desk.staff, desk.conversationId, { id, language })

test('the patron’s phone shows the question with a list of the branches, and their choice is the conversation’s branch', async () => {
  const [, noord] = await branches('Centrum', 'Noord')
  await ask()
  await desk.later(6000)
  const [shown] = await shownOnPhones(desk.made)
  expect(shown).toMatchObject({ text: 'Om welke vestiging gaat het?', choices: ['Centrum', 'Noord'] })
  const choice = { of: 'list' as const, id: `baak.branch.${noord?.id}`, title: 'Noord', description: null }
  await writerIn(desk.made, desk.edge, desk.patron).says('Noord', { kind: 'list', content: { choice } })
  expect(await conversationsOf(desk.made.ctx)).toMatchObject([
    { branch_id: noord?.id, state: 'waiting_on_us' }
  ])
})

test('a choice of a branch that is not there changes nothing', async () => {
  await branches('Centrum', 'Noord')
  const choice = {
    of: 'list' as const,
    id: `baak.branch.${newId('branch')}`,
    title: 'Elders',
    description: null
  }
  await writerIn(desk.made, desk.edge, desk.patron).says('Elders', { kind: 'list', content: { choice } })
  expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ branch_id: null }])
})

test('the same press twice is one question', async () => {
  await branches('Centrum', 'Noord')
  const id = newId('message')
  await Promise.all([ask(id), ask(id)])
  await ask(id)
  expect((await messagesOf(desk.made.ctx)).filter(({ kind }) => kind === 'list')).toHaveLength(1)
})

test('with one branch there is no question, and with more than a list holds it is asked in words', async () => {
  await branches('Centrum')
  await expect(ask()).rejects.toMatchObject({ code: 'conflict', reason: 'no_branch_question' })
  await branches(...Array.from({ length: 10 }, (_, index) => `Vestiging ${index}`))
  await expect(ask()).rejects.toMatchObject({ code: 'conflict', reason: 'no_branch_question' })
})

test('a long name is shortened in its row and stands in full below it', async () => {
  await branches('Bibliotheek Noordoost aan de Vecht', 'Zuid')
  await ask(newId('message'), 'en')
  const [asked] = (await messagesOf(desk.made.ctx)).filter(({ kind }) => kind === 'list')
  const { list } = JSON.parse(asked?.content ?? '{}')
  expect(list.rows[0]).toMatchObject({
    title: 'Bibliotheek Noordoost a…',
    description: 'Bibliotheek Noordoost aan de Vecht, Dorpsstraat 1'
  })
  expect(list.button).toBe('Choose a branch')
})
