import { describe, expect, test } from 'vitest'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { closeAtOnce } from '../../workers/emergencies/close.ts'
import { tellWaiting } from '../../workers/emergencies/tell.ts'
import { TELL_AFTER } from '../../workers/emergencies/rules.ts'
import { emergencyText } from '../../workers/emergencies/words.ts'
import { newId } from '../../workers/lib/id.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
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

test('a text that leaves out that it is automatic gets it added', async () => {
  const town = await noon()
  await town.patron.says('Zijn jullie open?')
  const { id } = await closeAtOnce(town.staff(), closing())
  town.clock(NOON + 2 * MINUTE)
  await tells(town, id, NOON)
  expect((await town.texts()).at(-1)).toBe('We zijn dicht: storm.\n\nDit is een automatisch bericht.')
})

describe('in English', () => {
  const english = 'Hello, what are your opening hours please?'

  test('reads who was greeted so, whatever they wrote since', async () => {
    const town = await noon()
    await town.patron.says(english)
    await town.patron.says('ok 14:00?')
    const { id } = await closeAtOnce(town.staff(), closing())
    town.clock(NOON + 2 * MINUTE)
    await tells(town, id, NOON)
    const said = (await town.texts()).at(-1) ?? ''
    expect(said).toMatch(/^We had to close unexpectedly\. We are back .+This is an automatic message\.$/)
    expect(said).not.toMatch(/storm|dicht|om \d/i)
  })

  test('is what the coordinator wrote for it', async () => {
    const town = await noon()
    await closeAtOnce(town.staff(), closing({ text_en: 'The library is closed because of a storm.' }))
    town.clock(NOON + 10 * MINUTE)
    await town.patron.says(english)
    expect((await town.texts()).at(-1)).toMatch(
      /The library is closed because of a storm\.\n\nThis is an automatic message\.$/
    )
  })

  test('an away message follows a greeting in English, though the next words are too few to tell', async () => {
    const town = await openTown({ away: { ...STANDARD.away, mode: 'always' } })
    town.clock(NOON)
    await town.patron.says(english)
    town.clock(NOON + HOUR)
    await town.patron.says('ok 14:00?')
    for (const text of await town.texts()) expect(text).toContain('This is an automatic message.')
  })

  test('nobody reads it who writes Dutch after all', async () => {
    const town = await noon()
    await town.patron.says(english)
    await closeAtOnce(town.staff(), closing())
    town.clock(NOON + HOUR)
    await town.patron.says('Zijn jullie morgen open?')
    expect((await town.texts()).at(-1)).toContain('We zijn dicht: storm.')
  })
})

test('of closures in two branches a patron reads of their own, and of both when nobody knows which that is', async () => {
  const town = await noon()
  const { db } = town.made.ctx
  const [zuid, noord] = [newId('branch'), newId('branch')]
  const named = { [zuid]: 'Zuid', [noord]: 'Noord' }
  await db.commit(
    db.insertInto('branches').values(
      [zuid, noord].map((id) => ({
        library_id: db.library_id,
        id,
        name: named[id] ?? '',
        address: 'Markt 1'
      }))
    )
  )
  const text = '{vestiging} is dicht: {reden}. We antwoorden later.'
  await closeAtOnce(town.staff(), closing({ branches: [zuid], text }))
  await closeAtOnce(town.staff(), closing({ branches: [noord], text, until_at: NOON + 9 * HOUR }))
  town.clock(NOON + 5 * MINUTE)
  await town.patron.says('Zijn jullie open?')
  const both = (await town.texts()).at(-1) ?? ''
  expect(both).toContain('Zuid is dicht: storm. We antwoorden later.')
  expect(both).toContain('Noord is dicht: storm.')
  expect(both.match(/We antwoorden later|automatisch bericht/g)).toHaveLength(2)
  const reader = { channel_id: town.made.channel.id, branch_id: zuid, language: 'nl' as const }
  const own = await emergencyText(town.staff(), { ...reader, at: NOON + 5 * MINUTE })
  expect(own).toBe('Zuid is dicht: storm. We antwoorden later.\n\nDit is een automatisch bericht.')
})
