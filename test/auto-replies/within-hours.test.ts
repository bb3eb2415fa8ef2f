import { beforeEach, describe, expect, test } from 'vitest'
import { confirm } from '../../workers/auto-replies/confirm.ts'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { close } from '../../workers/conversations/change-state.ts'
import { at, DAY, openTown, type Setting } from './setting.ts'

let town: Setting
beforeEach(async () => {
  town = await openTown()
})

describe('within hours', () => {
  test('somebody new is greeted, with how soon they usually hear from us', async () => {
    town.clock(at('11:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    expect(await town.kinds()).toEqual(['greeting'])
    expect((await town.texts()).at(0)).toContain('antwoordt meestal binnen een uur.')
  })

  test('after fourteen days of silence they are greeted again, in a new conversation as in the same', async () => {
    town.clock(at('11:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    await town.answers()
    town.clock(at('11:00') + 11 * DAY)
    await town.patron.says('En een printer?')
    expect(await town.kinds()).toEqual(['greeting'])
    town.clock(at('11:00') + 28 * DAY)
    await town.patron.says('En koffie?')
    expect(await town.kinds()).toEqual(['greeting', 'greeting'])
  })

  const returning = async () => {
    town.clock(at('11:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    await town.answers()
    town.clock(at('15:00'))
    await town.patron.says('En een printer?')
  }

  test('who waits two minutes hears that it came in, once in a conversation', async () => {
    await returning()
    expect(await town.ticks(at('15:01'))).toBe(0)
    expect(await town.ticks(at('15:02'))).toBe(1)
    expect(await town.texts()).toHaveLength(2)
    expect((await town.texts()).at(1)).toBe(
      'Bedankt, je bericht is binnen. Je krijgt meestal binnen een uur antwoord. Dit is een automatisch bericht.'
    )
    town.clock(at('16:00'))
    await town.patron.says('Is er nog iemand?')
    expect(await town.ticks(at('16:10'))).toBe(0)
    expect(await town.kinds()).toEqual(['greeting', 'received'])
  })

  test('however often and however concurrently the tick runs, it is confirmed once', async () => {
    await returning()
    town.clock(at('15:02'))
    const [row] = await town.receipts()
    const run = () => confirm(town.system(), row?.id ?? '', row?.at ?? 0)
    await Promise.all([run(), run()])
    await run()
    expect(await town.kinds()).toEqual(['greeting', 'received'])
    expect((await town.conversation()).receipt_at).toBe(row?.at)
  })

  test('who is answered within two minutes hears nothing more', async () => {
    await returning()
    town.clock(at('15:01'))
    await town.answers()
    await town.ticks(at('15:02'))
    expect(await town.kinds()).toEqual(['greeting'])
    expect((await town.conversation()).receipt_at).toBeNull()
    expect(await town.receipts()).toEqual([])
  })

  test('nothing when a colleague closed it meanwhile', async () => {
    await returning()
    await close(town.staff(), (await town.conversation()).id)
    await town.ticks(at('15:02'))
    expect(await town.kinds()).toEqual(['greeting'])
  })

  test('when we closed within these two minutes the patron hears when we are back', async () => {
    town.clock(at('11:00'))
    await town.patron.says('Hebben jullie een leeszaal?')
    await town.answers()
    town.clock(at('16:59'))
    await town.patron.says('En een printer?')
    await town.ticks(at('17:01'))
    expect(await town.kinds()).toEqual(['greeting', 'away'])
  })

  test('when we close in the midst of what the patron writes, they hear it though they were greeted just now', async () => {
    town.clock(at('16:58'))
    await town.patron.says('Hoi')
    town.clock(at('17:01'))
    await town.patron.says('Hebben jullie een printer?')
    expect(await town.kinds()).toEqual(['greeting', 'away'])
  })

  test('a message of a patron whom we blocked has none', async () => {
    town.clock(at('22:00'))
    await town.patron.says('Hoi')
    const row = await town.conversation()
    const { library_id } = town.made.ctx.db
    await town.made.ctx.db.commit(
      town.made.ctx.db
        .updateTable('patrons')
        .set({ blocked_at: town.edge.now() })
        .where('library_id', '=', library_id)
        .where('id', '=', row.patron_id)
    )
    town.clock(at('22:00', '2027-01-12'))
    await town.patron.says('Hallo?')
    expect(await town.kinds()).toEqual(['greeting_away'])
  })
})

test('a library that turned all of it off sends nothing', async () => {
  town = await openTown({
    greeting: { ...STANDARD.greeting, enabled: false },
    away: { ...STANDARD.away, enabled: false },
    received: { ...STANDARD.received, enabled: false }
  })
  town.clock(at('22:00'))
  await town.patron.says('Hoi')
  town.clock(at('11:00', '2027-01-12'))
  await town.patron.says('Hoi')
  expect(await town.kinds()).toEqual([])
  expect(await town.receipts()).toEqual([])
})

test('at times of its own it is sent then and not otherwise', async () => {
  const friday = [[], [], [], [], [{ from: '12:00', until: '17:00' }], [], []]
  town = await openTown({
    greeting: { ...STANDARD.greeting, enabled: false },
    away: { ...STANDARD.away, mode: 'schedule', schedule: friday }
  })
  town.clock(at('22:00'))
  await town.patron.says('Hoi')
  expect(await town.kinds()).toEqual([])
  town.clock(at('13:00', '2027-01-15'))
  await town.patron.says('Hoi')
  expect(await town.kinds()).toEqual(['away'])
  expect((await town.texts()).at(0)).toContain('We zijn er weer maandag om 10.00 uur')
})
