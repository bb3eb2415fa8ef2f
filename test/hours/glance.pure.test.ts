import { expect, test } from 'vitest'
import { calendarOf, openAt } from '../../workers/hours/calendar.ts'
import { addServiceTime, serviceTime } from '../../workers/hours/service-time.ts'
import { tell, type Whom } from '../battery/calendar/oracle.ts'
import { A_FEW } from '../battery/calendar/random-world.ts'

// A glance at what `test/battery/calendar/` asks half a million times: enough to see a mistake while it is made.

const MINUTE = 60_000
const BEGIN = Date.UTC(2024, 0)
const MINUTES = (Date.UTC(2038, 0) - BEGIN) / MINUTE

const subjects: Whom[] = [
  { branch: 'b1', part: 'staffed' },
  { channel: 'c1' },
  { branch: 'b2', part: 'unstaffed' },
  { channel: 'c2' }
]

const made = A_FEW.map((world, index) => {
  const whom = subjects[index % subjects.length] as Whom
  const subject =
    'channel' in whom ? { channel_id: whom.channel } : { branch_id: whom.branch, kind: whom.part }
  const { document, central, emergencies } = world
  return { world, whom, calendar: calendarOf(document, subject, central, emergencies, 'Europe/Amsterdam') }
})

test('a few calendars say what the oracle says', () => {
  const wrong: unknown[] = []
  for (const { world, whom, calendar } of made)
    for (let turn = 0; turn < 150; turn += 1) {
      const at = BEGIN + ((turn * 7_919_993) % MINUTES) * MINUTE
      const { open, rule } = openAt(calendar, at)
      const said = { open, layer: rule.layer, name: rule.name, instead_of: rule.instead_of }
      const told = tell(world, whom, at)
      if (JSON.stringify(said) !== JSON.stringify(told)) wrong.push({ at, whom, said, told })
    }
  expect(wrong).toEqual([])
})

test('since when and until when it is so fit together from one to the next', () => {
  for (const { calendar } of made) {
    let now = openAt(calendar, Date.UTC(2027, 2, 26))
    for (let step = 0; step < 40 && now.until_at !== null; step += 1) {
      const next = openAt(calendar, now.until_at)
      expect(next).toMatchObject({ open: !now.open, from_at: now.until_at })
      expect(openAt(calendar, now.until_at - 1)).toMatchObject({
        from_at: now.from_at,
        until_at: now.until_at
      })
      now = next
    }
  }
})

test('so much service time later so much service time has passed', () => {
  for (const { calendar } of made)
    for (let turn = 1; turn < 30; turn += 1) {
      const from = BEGIN + ((turn * 7_919_993) % MINUTES) * MINUTE
      const ms = turn * 47 * MINUTE
      const due = addServiceTime(calendar, from, ms)
      if (due !== null)
        expect([serviceTime(calendar, from, due), serviceTime(calendar, from, due - 1)]).toEqual([ms, ms - 1])
    }
})
