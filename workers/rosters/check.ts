import { weekFaults } from '../hours/check.ts'
import type { Roster } from './schema.ts'

/** What no schema sees, in words for whoever filled it in, by the field it stands in: `members.psn_….0.1`. Empty when all is right. */
export function faultsOf(roster: Roster, member_ids: ReadonlySet<string>): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(roster.members).map(([id, week]) =>
      member_ids.has(id) ? weekFaults(week, `members.${id}`) : { [`members.${id}`]: GONE }
    ),
    ...roster.exceptions.map((exception, index) =>
      exceptionFaults(exception, `exceptions.${index}`, member_ids)
    )
  ) as Record<string, string>
}

const GONE = 'deze collega werkt hier niet (meer)'

function exceptionFaults(
  { member_id, from_on, until_on, periods }: Roster['exceptions'][number],
  at: string,
  member_ids: ReadonlySet<string>
) {
  const faults: Record<string, string> = {}
  if (!member_ids.has(member_id)) faults[`${at}.member_id`] = GONE
  if (until_on < from_on) faults[`${at}.until_on`] = 'de einddatum ligt voor de begindatum'
  for (const [field, words] of Object.entries(weekFaults([periods], '')))
    faults[`${at}.periods.${field.slice(3)}`] = words.replace(/^maandag:? /, '')
  return faults
}
