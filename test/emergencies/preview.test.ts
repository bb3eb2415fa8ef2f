import { expect, test } from 'vitest'
import { previewAutoReplies } from '../../workers/auto-replies/look.ts'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { closeAtOnce } from '../../workers/emergencies/close.ts'
import { newId } from '../../workers/lib/id.ts'
import { HOUR } from '../../workers/lib/time.ts'
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

test('what a patron reads while it is closed at once stands in the preview, word for word', async () => {
  const town = await noon()
  await closeAtOnce(town.staff(), closing())
  const channel_id = town.made.channel.id
  const asked = { settings: STANDARD, channel_id, moment: '2027-01-11T12:30', language: 'nl' as const }
  const preview = await previewAutoReplies(town.staff(), asked)
  town.clock(at('12:30'))
  await town.patron.says('Zijn jullie open?')
  expect(preview.new_patron).toEqual({ kind: 'greeting_away', text: (await town.texts()).at(-1) })
  expect(preview.new_patron?.text).toContain('We zijn dicht: storm.')
  const after = await previewAutoReplies(town.staff(), { ...asked, moment: '2027-01-11T17:30' })
  expect(after.new_patron?.text).not.toContain('We zijn dicht')
})
