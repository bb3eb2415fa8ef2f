import type { Fault } from '../../../scripts/simulator/faults.ts'
import { everyLibrary, numberId, PATRONS, patronNumber } from './town.ts'

type Trouble = Omit<Fault, 'where' | 'to' | 'phone_number_id'>

/** What Meta does with an answer, once or a few times; most answers meet nothing. */
const OF_ANSWERS: Trouble[] = [
  { hang_up: 'after', times: 1 },
  { hang_up: 'before', times: 1 },
  { status: 500, accept: true, times: 1 },
  { status: 502, times: 1 },
  { error_code: 131056, times: 2 },
  { error_code: 131016, status: 500, times: 2 },
  { error_code: 130429, times: 2 },
  { error_code: 131026, times: 1 },
  { failed_code: 131047, times: 1 }
]
/** What Meta does with the statuses of a library's answers; the fourth library meets nothing. */
const OF_STATUSES: Trouble[] = [
  { duplicate: 2 },
  { reorder: true },
  { duplicate: 1, reorder: true, redeliver_with_other_batch: true },
  {}
]
const OF_FILES: Trouble = { status: 500, times: 1, kind: 'lookup' }

/** What only its statuses prove to have arrived: they come when a second try would have left long before. */
const LATE_MS = 8_000

/** One patron of so many has an answer that meets trouble. */
const TROUBLED = 6
/** The same in words, for a report. */
export const FAULTS = `1 of ${TROUBLED} patrons, statuses of 3 of 4 libraries, a file of each, 1 of 10 webhooks twice`

/** Everything that goes wrong at Meta; another `round`, other patrons. */
export function faultsOf(round: number): Fault[] {
  const statuses = everyLibrary.map((library): Fault => {
    const kind = { where: 'webhook', kind: 'status', phone_number_id: numberId(library) } as const
    return { ...kind, ...OF_STATUSES[library % OF_STATUSES.length] }
  })
  const files = everyLibrary.map(
    (library): Fault => ({ where: 'media', phone_number_id: numberId(library), ...OF_FILES })
  )
  const answers: Fault[] = []
  const late: Fault[] = []
  for (const library of everyLibrary) {
    for (let patron = round % TROUBLED; patron < PATRONS; patron += TROUBLED) {
      const to = patronNumber(library, patron)
      const trouble = OF_ANSWERS[answers.length % OF_ANSWERS.length]
      answers.push({ where: 'messages', to, ...trouble })
      const isProvenOnly = trouble?.hang_up === 'after' || trouble?.accept === true
      if (isProvenOnly) late.push({ where: 'webhook', kind: 'status', to, delay_ms: LATE_MS, times: 1 })
    }
  }
  // it says nothing for a quarter of a minute, and then it was sent after all
  const silent = {
    where: 'messages',
    to: patronNumber(0, 3),
    never_answer: true,
    accept: true,
    times: 1
  } as const
  return [silent, ...answers, ...late, ...statuses, ...files]
}
