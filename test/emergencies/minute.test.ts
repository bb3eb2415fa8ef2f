import { describe, expect, test } from 'vitest'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { undo } from '../../workers/emergencies/change.ts'
import { closeAtOnce } from '../../workers/emergencies/close.ts'
import { tellWaiting } from '../../workers/emergencies/tell.ts'
import { TELL_AFTER } from '../../workers/emergencies/rules.ts'
import { newId } from '../../workers/lib/id.ts'
import { HOUR, MINUTE, SECOND } from '../../workers/lib/time.ts'
import { at, openTown, type Setting } from '../auto-replies/setting.ts'

const NOON = at('12:00')

const closing = (more: object = {}) => ({
  ...{ id: newId('emergency'), branches: null, channels: true, until_at: NOON + 5 * HOUR, reason: 'Storm' },
  ...{ text: 'We zijn dicht: {reden}.', text_en: null, tell: true },
  ...more
})

/** A town at noon, and what it sends by itself. */
async function noon(): Promise<Setting> {
  const town = await openTown()
  town.clock(NOON)
  return town
}

const tells = (town: Setting, id: string, from_at: number) =>
  tellWaiting(town.system(), id, from_at + TELL_AFTER)

describe('who writes within the minute in which it can be taken back', () => {
  test('is told once, when that minute is over', async () => {
    const town = await noon()
    const { id } = await closeAtOnce(town.staff(), closing())
    town.clock(NOON + 20 * SECOND)
    await town.patron.says('Zijn jullie open?')
    await town.patron.says('Hallo?')
    expect(await town.texts()).toEqual([])
    await town.ticks(NOON + 70 * SECOND)
    await tells(town, id, NOON)
    expect(await town.texts()).toEqual([])
    await town.ticks(NOON + 3 * MINUTE)
    await town.ticks(NOON + 9 * MINUTE)
    expect(await town.texts()).toEqual(['We zijn dicht: storm.\n\nDit is een automatisch bericht.'])
  })

  test('hears nothing of it when it is taken back, and that their message came in', async () => {
    const town = await noon()
    const { id } = await closeAtOnce(town.staff(), closing())
    town.clock(NOON + 20 * SECOND)
    await town.patron.says('Zijn jullie open?')
    town.clock(NOON + 50 * SECOND)
    await undo(town.staff(), id)
    await town.ticks(NOON + 3 * MINUTE)
    expect(await town.kinds()).toEqual(['received'])
  })

  test('is not told within it by a confirmation that was due already', async () => {
    const town = await openTown({ greeting: { ...STANDARD.greeting, enabled: false } })
    town.clock(NOON - 2 * MINUTE)
    await town.patron.says('Zijn jullie open?')
    town.clock(NOON - 5 * SECOND)
    const { id } = await closeAtOnce(town.staff(), closing({ tell: false }))
    expect(await town.ticks(NOON)).toBe(1)
    expect(await town.texts()).toEqual([])
    town.clock(NOON + 10 * SECOND)
    await undo(town.staff(), id)
    await town.ticks(NOON + 5 * MINUTE)
    expect(await town.kinds()).toEqual(['received'])
  })
})
