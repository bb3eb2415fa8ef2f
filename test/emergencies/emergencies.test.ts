import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { moveEnd, undo } from '../../workers/emergencies/change.ts'
import { closeAtOnce } from '../../workers/emergencies/close.ts'
import { planClosing, showEmergencies } from '../../workers/emergencies/show.ts'
import { openAt } from '../../workers/hours/calendar.ts'
import { explain } from '../../workers/hours/explain.ts'
import { findCalendars } from '../../workers/hours/find-calendars.ts'
import { contextOf, type StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../workers/lib/time.ts'
import { showLibrary } from '../../workers/libraries/show.ts'
import { composeAll } from '../../workers/replies/compose.ts'
import { runChore } from '../../workers/schedule.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf, dueOf, messagesOf, outboxOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

/** Nobody sends what a test writes. */
const SILENT = { send: async () => undefined } as unknown as Queue<never>

interface Scene {
  made: MadeLibrary
  edge: TestEdge
  staff: StaffContext
  now: number
  at: (ms: number) => void
}

const NAMES = ['Joris', 'Fatma', 'Piet', 'Yara']

async function scene(patrons = 2): Promise<Scene> {
  const edge = makeEdge({ OUTBOX: SILENT, CHORES: SILENT })
  const made = await makeLibrary({ edge, people: [{ role: 'coordinator' }, {}] })
  for (let count = 0; count < patrons; count += 1)
    await post(
      messageBody(made.channel, makePatron({ name: `${NAMES[count]} de Vries` }), 'Zijn jullie open?')
    )
  const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
  const now = Date.now()
  const at = (ms: number) => {
    edge.clock.at = now + ms
  }
  at(0)
  return { made, edge, staff, now, at }
}

const closing = (now: number, more: object = {}) => ({
  ...{ id: newId('emergency'), branches: null, channels: true, until_at: now + 5 * HOUR },
  ...{ reason: 'Wateroverlast', text: 'We zijn dicht: {reden}. We zijn er weer {volgende_bereikbaarheid}.' },
  ...{ text_en: null as string | null, tell: true },
  ...more
})

const told = async ({ made }: Scene) =>
  (await messagesOf(made.ctx)).filter(
    ({ origin, text }) => origin === 'automatic' && text?.startsWith('We zijn dicht')
  )

const turn = ({ edge }: Scene) => runChore({ ...edge, meter: makeEdge().meter }, 'emergencies')

async function tellingsOf({ made }: Scene): Promise<string[]> {
  const { results } = await env.LIBRARIES_1.prepare(
    'select state from emergency_tellings where library_id = ? order by state'
  )
    .bind(made.library.id)
    .all<{ state: string }>()
  return results.map(({ state }) => state)
}

describe('closing at once', () => {
  test('closes channels and branches from that moment, and says why', async () => {
    const here = await scene(0)
    await closeAtOnce(here.staff, closing(here.now))
    const answer = openAt((await findCalendars(here.staff)).channel(here.made.channel.id), here.now + MINUTE)
    expect(answer).toMatchObject({ open: false, rule: { layer: 'emergency' } })
    expect(explain(answer, 'nl')).toBe('Gesloten: Wateroverlast (noodsluiting)')
    const shown = await showLibrary(here.staff, {} as never)
    expect(shown.emergencies).toMatchObject([{ reason: 'Wateroverlast', until_at: here.now + 5 * HOUR }])
  })

  test('tells each who waited once, and only after the minute in which it can be taken back', async () => {
    const here = await scene()
    await closeAtOnce(here.staff, closing(here.now))
    here.at(64 * SECOND)
    await turn(here)
    expect(await told(here)).toEqual([])
    here.at(65 * SECOND)
    await turn(here)
    await turn(here)
    const messages = await told(here)
    expect(messages).toHaveLength(2)
    expect(messages[0]?.text).toMatch(/^We zijn dicht: wateroverlast\. We zijn er weer \S+/)
    expect(new Set(messages.map(({ conversation_id }) => conversation_id)).size).toBe(2)
    expect((await outboxOf(here.made.ctx)).map(({ id }) => id).sort()).toEqual(
      messages.map(({ id }) => id).sort()
    )
    // they go on waiting for us, in their place
    for (const conversation of await conversationsOf(here.made.ctx))
      expect(conversation).toMatchObject({ state: 'waiting_on_us', unread: 1, last_origin: 'patron' })
    expect((await dueOf(here.made.ctx)).filter(({ kind }) => kind === 'emergency')).toEqual([])
  })

  test('pressed twice, or by two at once, closes once and tells once', async () => {
    const here = await scene(1)
    const one = closing(here.now)
    await Promise.all([closeAtOnce(here.staff, one), closeAtOnce(here.staff, one)])
    const other = closeAtOnce(here.staff, closing(here.now))
    await expect(other).rejects.toMatchObject({ code: 'conflict', reason: 'already_closed' })
    here.at(2 * MINUTE)
    await Promise.all([turn(here), turn(here), turn(here)])
    expect(await told(here)).toHaveLength(1)
    expect((await showEmergencies(here.staff)).items).toHaveLength(1)
  })

  test('of two coordinators who close in the same moment, one does, and the other hears so', async () => {
    const here = await scene(1)
    const both = await Promise.allSettled([
      closeAtOnce(here.staff, closing(here.now)),
      closeAtOnce(here.staff, closing(here.now))
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    here.at(2 * MINUTE)
    await turn(here)
    expect(await told(here)).toHaveLength(1)
  })

  test('tells nobody who was answered, closed or blocked within that minute, nor whose window is over', async () => {
    const here = await scene(4)
    const [answered, closed, late] = await conversationsOf(here.made.ctx)
    await closeAtOnce(here.staff, closing(here.now, { until_at: here.now + 3 * DAY }))
    const reply = { id: newId('message'), text: 'Ja hoor', reply_to: null }
    await composeAll(here.staff, answered?.id ?? '', reply)
    const { db } = here.made.ctx
    const change = (id: string | undefined, values: object) =>
      db.commit(
        db
          .updateTable('conversations')
          .set(values)
          .where('library_id', '=', db.library_id)
          .where('id', '=', id ?? '')
      )
    await change(closed?.id, { state: 'closed' })
    await change(late?.id, { window_ends_at: here.now + 10 * SECOND })
    here.at(2 * MINUTE)
    await turn(here)
    expect(await told(here)).toHaveLength(1)
    expect(await tellingsOf(here)).toEqual(['needless', 'needless', 'told', 'unreachable'])
    const [item] = (await showEmergencies(here.staff)).items
    expect(item?.tellings).toEqual({ pending: 0, told: 1, unreachable: 1 })
  })

  test('tells more than one turn has room for in the next', async () => {
    const here = await scene(1)
    const [conversation] = await conversationsOf(here.made.ctx)
    const emergency = closing(here.now)
    await closeAtOnce(here.staff, emergency)
    // of conversations that are gone by then
    const { db } = here.made.ctx
    const gone = { library_id: db.library_id, emergency_id: emergency.id, state: 'pending' as const }
    for (let from = 0; from < 90; from += 15)
      await db.commit(
        db
          .insertInto('emergency_tellings')
          .values(
            Array.from({ length: 15 }, (_, index) => ({ ...gone, conversation_id: `cnv_00${from + index}` }))
          )
      )
    here.at(2 * MINUTE)
    await turn(here)
    expect(await told(here)).toHaveLength(0)
    await turn(here)
    await turn(here)
    expect((await told(here)).map(({ conversation_id }) => conversation_id)).toEqual([conversation?.id])
    expect(await tellingsOf(here)).not.toContain('pending')
  })

  test('without telling closes and says nothing to anybody', async () => {
    const here = await scene(1)
    await closeAtOnce(here.staff, closing(here.now, { tell: false }))
    here.at(2 * MINUTE)
    await turn(here)
    expect(await told(here)).toEqual([])
  })

  test('of one branch tells who wrote to it, and who named none', async () => {
    const here = await scene(3)
    const { db } = here.made.ctx
    const [shut, open] = [newId('branch'), newId('branch')]
    const rows = [shut, open].map((id) => ({ library_id: db.library_id, id, name: id, address: 'Markt 1' }))
    await db.commit(db.insertInto('branches').values(rows))
    const all = await conversationsOf(here.made.ctx)
    for (const [index, branch_id] of [shut, open, null].entries())
      await db.commit(
        db
          .updateTable('conversations')
          .set({ branch_id })
          .where('library_id', '=', db.library_id)
          .where('id', '=', all[index]?.id ?? '')
      )
    const plan = { branches: [shut], channels: false, until_at: null }
    expect((await planClosing(here.staff, plan)).waiting.count).toBe(2)
    await closeAtOnce(here.staff, closing(here.now, { branches: [shut], channels: false }))
    const calendars = await findCalendars(here.staff)
    expect(openAt(calendars.branch(shut).staffed, here.now + 1).rule.layer).toBe('emergency')
    expect(openAt(calendars.branch(open).staffed, here.now + 1).rule.layer).not.toBe('emergency')
    expect(openAt(calendars.channel(here.made.channel.id), here.now + 1).rule.layer).not.toBe('emergency')
    here.at(2 * MINUTE)
    await turn(here)
    expect((await told(here)).map(({ conversation_id }) => conversation_id).sort()).toEqual(
      [all[0]?.id, all[2]?.id].sort()
    )
    // the other branch may be closed too; what is closed already may not
    await closeAtOnce(here.staff, closing(here.now, { branches: [open], channels: false }))
    const again = closeAtOnce(here.staff, closing(here.now, { branches: [open, shut], channels: false }))
    await expect(again).rejects.toMatchObject({ reason: 'already_closed' })
  })

  test('names no branch of another library, and lasts no longer than a month', async () => {
    const here = await scene(0)
    const foreign = closeAtOnce(here.staff, closing(here.now, { branches: [newId('branch')] }))
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
    for (const until_at of [here.now, here.now + 32 * DAY])
      await expect(closeAtOnce(here.staff, closing(here.now, { until_at }))).rejects.toMatchObject({
        code: 'invalid'
      })
  })
})

describe('a closing that is changed', () => {
  test('within its minute is taken back: it never was, and nobody is told', async () => {
    const here = await scene(1)
    const { id } = await closeAtOnce(here.staff, closing(here.now))
    here.at(59 * SECOND)
    await Promise.all([undo(here.staff, id), undo(here.staff, id)])
    here.at(5 * MINUTE)
    await turn(here)
    expect(await told(here)).toEqual([])
    const calendar = (await findCalendars(here.staff)).channel(here.made.channel.id)
    expect(openAt(calendar, here.now + MINUTE).rule.layer).not.toBe('emergency')
    expect((await dueOf(here.made.ctx)).filter(({ kind }) => kind === 'emergency')).toEqual([])
  })

  test('cannot be taken back after its minute, but ended: then it is open again', async () => {
    const here = await scene(1)
    const { id } = await closeAtOnce(here.staff, closing(here.now))
    here.at(MINUTE)
    await expect(undo(here.staff, id)).rejects.toMatchObject({ code: 'conflict', reason: 'undo_late' })
    await moveEnd(here.staff, id, 0)
    // pressed again it is ended all the same
    await moveEnd(here.staff, id, 0)
    here.at(5 * MINUTE)
    await turn(here)
    // who waited was not told yet, and need not be
    expect(await told(here)).toEqual([])
    const calendar = (await findCalendars(here.staff)).channel(here.made.channel.id)
    expect(openAt(calendar, here.now + 2 * MINUTE).rule.layer).not.toBe('emergency')
    await expect(moveEnd(here.staff, id, here.now + HOUR)).rejects.toMatchObject({ reason: 'emergency_over' })
  })

  test('is extended, and what is told then says when we are really back', async () => {
    const here = await scene(1)
    const { id } = await closeAtOnce(here.staff, closing(here.now, { until_at: here.now + 10 * MINUTE }))
    await moveEnd(here.staff, id, here.now + 20 * DAY)
    here.at(2 * MINUTE)
    await turn(here)
    const day = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', month: 'long' })
    const [message] = await told(here)
    expect(message?.text).toMatch(
      new RegExp(`${day.format(here.now + 20 * DAY)}|${day.format(here.now + 23 * DAY)}`)
    )
  })
})

test('before anybody closes, the screen says who waits, who cannot be reached, and when we are back', async () => {
  const here = await scene(3)
  const { db } = here.made.ctx
  const [one] = await conversationsOf(here.made.ctx)
  await db.commit(
    db
      .updateTable('conversations')
      .set({ window_ends_at: here.now - 1 })
      .where('library_id', '=', db.library_id)
      .where('id', '=', one?.id ?? '')
  )
  const plan = await planClosing(here.staff, { branches: null, channels: true, until_at: null })
  expect(plan.waiting).toMatchObject({ count: 3, unreachable: 1, more: false })
  expect(plan.waiting.people.map(({ first_name }) => first_name).sort()).toEqual(['Fatma', 'Joris', 'Piet'])
  expect(plan.end_of_day_at - here.now).toBeLessThanOrEqual(DAY + HOUR)
  expect(plan.back).toMatch(/om \d+\.\d\d uur$/)
})

describe('who writes while it is closed', () => {
  const automaticOf = async ({ made }: Scene) =>
    (await messagesOf(made.ctx))
      .filter(({ origin }) => origin === 'automatic')
      .map(({ automatic, text }) => ({ automatic, text }))
  /** Two minutes ago, so that nobody can take it back any more. */
  const closedBefore = async (here: Scene) => {
    here.at(-2 * MINUTE)
    await closeAtOnce(here.staff, closing(here.now))
    here.at(0)
  }
  const silent = '{"greeting":{"enabled":false},"away":{"enabled":false},"received":{"enabled":false}}'

  test.each([
    ['nothing of its own', silent, 'away', /^We zijn dicht: wateroverlast\. We zijn er weer /],
    [
      'a greeting',
      '{}',
      'greeting_away',
      /^Hoi! Bedankt .+\n\nWe zijn dicht: wateroverlast\. We zijn er weer /s
    ]
  ])('reads so at once, in a library that sends %s', async (_what, document, automatic, text) => {
    const here = await scene(0)
    const { db } = here.made.ctx
    const row = { library_id: db.library_id, id: 'auto_replies', version: 1, document, changed_at: 1 }
    await db.commit(
      db
        .insertInto('auto_replies')
        .values(row)
        .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet({ document }))
    )
    await closedBefore(here)
    const patron = makePatron({ name: 'Fatma El Amrani' })
    await post(messageBody(here.made.channel, patron, 'Zijn jullie open?'))
    expect(await automaticOf(here)).toEqual([{ automatic, text: expect.stringMatching(text) }])
    await post(messageBody(here.made.channel, patron, 'Hallo?'))
    here.at(2 * MINUTE)
    await turn(here)
    // neither again, nor by the chore: they did not wait when it was closed
    expect(await automaticOf(here)).toHaveLength(1)
  })

  test('and waited before is told once: by what they wrote, and not by the chore', async () => {
    const here = await scene(0)
    const patron = makePatron({ name: 'Fatma El Amrani' })
    await post(messageBody(here.made.channel, patron, 'Zijn jullie open?'))
    const before = (await automaticOf(here)).length
    // what was said within one go is not said again: this is another
    const { db } = here.made.ctx
    await db.commit(
      db
        .updateTable('messages')
        .set({ at: here.now - HOUR })
        .where('library_id', '=', db.library_id)
    )
    await closedBefore(here)
    await post(messageBody(here.made.channel, patron, 'En nu?'))
    here.at(2 * MINUTE)
    await turn(here)
    const all = await automaticOf(here)
    expect(all.filter(({ text }) => text?.includes('We zijn dicht: wateroverlast'))).toHaveLength(1)
    expect(all.length).toBeLessThanOrEqual(before + 1)
    expect(await tellingsOf(here)).toEqual(['needless'])
  })
})
