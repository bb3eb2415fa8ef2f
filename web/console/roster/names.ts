import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { listed } from '../texts/listed.ts'
import { useRosterTexts } from './texts.ts'

/** Names of colleagues: of one, and of some as they are said, `Sanne en Bram`. Who is unknown is left out. */
export function useNames() {
  const { details } = useLibrary()
  const { and } = useRosterTexts()
  const nameOf = (id: string): string | undefined => details?.members.find((member) => member.id === id)?.name
  const first = (id: string) => nameOf(id)?.split(' ')[0] ?? []
  return { nameOf, names: (ids: readonly string[]) => listed(ids.flatMap(first), and) }
}

/** `17.00 uur`, with its day when that is another: for after *tot*. */
export function useUntilWords(): (at: number) => string {
  const dates = useDates()
  const now = useNow()
  return (at) => (dates.dayKey(at) === dates.dayKey(now) ? dates.hour(at) : dates.moment(at, now))
}
