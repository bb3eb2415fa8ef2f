import { expect, test } from 'vitest'
import { dueWords } from '../../../web/console/conversations/due-words.ts'
import { createDates } from '../../../web/console/texts/dates.ts'
import { nl } from '../../../web/console/texts/nl.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const dates = createDates('nl', 'Europe/Amsterdam')
/** Monday 5 January 2026, noon in Amsterdam. */
const NOW = Date.UTC(2026, 0, 5, 11)
const asked = { waiting_since: NOW - 10 * MINUTE, due_at: NOW + 20 * MINUTE, reminded: 0, unreached: null }

const CASES: [what: string, change: Partial<typeof asked>, text: string, look: string][] = [
  ['with time left', {}, 'nog 20 min', 'plain'],
  ['nearly late', { due_at: NOW + 11 * MINUTE, reminded: 3 }, 'nog 11 min', 'soon'],
  ['in its last minute', { due_at: NOW - 30_000, reminded: 7 }, 'nog 1 min', 'soon'],
  ['late', { due_at: NOW - 18 * MINUTE, reminded: 7 }, '18 min te laat', 'late'],
  ['late since days', { due_at: NOW - 50 * HOUR }, '2 dagen te laat', 'late'],
  ['due this afternoon', { due_at: NOW + 4.5 * HOUR }, 'vandaag om 16.30 uur', 'plain'],
  ['due tomorrow', { due_at: NOW + 22.5 * HOUR }, 'morgen om 10.30 uur', 'plain'],
  ['who just wrote', { waiting_since: NOW, due_at: NOW + HOUR }, 'Net binnen', 'plain'],
  ['where nobody is ever there', { due_at: asked.waiting_since }, 'Wacht 10 min', 'plain']
]

test.each(CASES)('of who waits, %s, the list says until when', (_what, change, text, look) => {
  expect(dueWords({ ...asked, ...change }, NOW, nl.inbox, dates)).toEqual({ text, look })
})

test('of who does not wait it says nothing', () => {
  expect(dueWords({ ...asked, waiting_since: null } as never, NOW, nl.inbox, dates)).toBeUndefined()
})
