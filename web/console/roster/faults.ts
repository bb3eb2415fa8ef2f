/** What is not right in the roster as it stands on the screen, each at the field that it is about. Pure. */
import type { Faults, Found } from '../hours/faults.ts'
import { rangeFaults } from '../hours/field-faults.ts'
import { periodFaults, weekFaults } from '../hours/week-faults.ts'
import type { Roster } from './contract.ts'

export function faultsOf({ members, exceptions }: Roster): Faults {
  const found = new Map<Found[0], Found[1]>()
  const all = [
    ...Object.entries(members).flatMap(([id, week]) => weekFaults(`members.${id}`, week)),
    ...exceptions.flatMap((exception, index) => [
      ...rangeFaults(`exceptions.${index}`, exception),
      ...periodFaults(`exceptions.${index}.0`, exception.periods)
    ])
  ]
  // of what is wrong with a field the first is said
  for (const [field, fault] of all) if (!found.has(field)) found.set(field, fault)
  return found
}
