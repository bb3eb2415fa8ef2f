import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Json, parseLossless } from '../../../workers/lib/json.ts'
import { split } from '../../../workers/meta/split.ts'
import { readChange } from '../../../workers/platforms/whatsapp/inbound.ts'
import { expectSound } from '../../support/node/event-rules.ts'
import { bodiesIn, eventsIn } from '../../support/node/fixtures.ts'

/** Bodies that others published; they are not ours to copy, so they lie beside the project or are not there. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/whatsapp')
const present = existsSync(CORPUS)

/** How many changes stand in a body, counted without `split`. */
function changesWritten(body: Json): number {
  const entries = (body as { entry?: { changes?: Json[] }[] }).entry ?? []
  return entries.reduce((sum, entry) => sum + (entry.changes?.length ?? 0), 0)
}

/** Items nobody could act on, each for its reason; every other item becomes something. */
const IGNORED: Record<string, string[]> = {
  'status.deleted-pricing_cbp-conversation--weni': ['unknown_status'],
  'status.in_orbit-pricing_cbp-conversation--weni': ['unknown_status'],
  // an example of a form, not a delivery: its status is the word <STATUS>
  'status.status-bsuid-phone--metadocs2-syntax': ['unknown_status'],
  'status.status-errors-bsuid-phone--metadocs-syntax': ['unknown_status'],
  'status.status-group-errors-pricing_pricing_model-conversation--metadocs-syntax': ['unknown_status'],
  'unknown_field_xyz--pius': ['empty']
}

const bodies = present ? bodiesIn(CORPUS) : []
const note = present ? 'are read too' : 'are not beside the project: only our own fixtures are read'

test(`the bodies that others published ${note}`, () => {
  expect(bodies.length > 100).toBe(present)
})

describe.runIf(present)('what is ignored of the bodies that others published', () => {
  test('is a closed list, with the reason of each', () => {
    const events = bodies.map(({ name, text }) => ({ name, events: eventsIn(parseLossless(text)) }))
    const ignored = events.map(
      ({ name, events }) =>
        [name, events.flatMap((event) => (event.type === 'ignored' ? [event.reason] : []))] as const
    )
    expect(Object.fromEntries(ignored.filter(([, reasons]) => reasons.length > 0))).toEqual(IGNORED)
    const all = events.flatMap((body) => body.events).length
    const share = Object.values(IGNORED).flat().length
    const reasons = Object.entries(Object.groupBy(Object.values(IGNORED).flat(), (reason) => reason))
    const why = reasons.map(([reason, of]) => `${of?.length} ${reason}`).join(', ')
    console.info(`${share} of ${all} items are ignored (${((100 * share) / all).toFixed(1)} %): ${why}`)
  })
})

describe.runIf(present)('a body that somebody published', () => {
  test.each(bodies)('$name is read whole: every message and status is one event', ({ text }) => {
    const body = parseLossless(text)
    const { changes } = split(body)
    expect(changes).toHaveLength(changesWritten(body))
    for (const change of changes) {
      const events = readChange(change)
      expectSound(change, events)
      expect(events.filter((event) => event.type === 'ignored' && event.reason === 'not_an_object')).toEqual(
        []
      )
    }
  })

  test.each(bodies.filter(({ name }) => /^(message|smb_echo).*bsuid_only/.test(name)))(
    '$name tells its patron by user id alone',
    ({ text }) => {
      const messages = eventsIn(parseLossless(text)).filter((event) => event.type === 'message')
      expect(messages.length).toBeGreaterThan(0)
      for (const { patron } of messages)
        expect(patron).toMatchObject({ user_id: expect.any(String), wa_id: null })
    }
  )
})
