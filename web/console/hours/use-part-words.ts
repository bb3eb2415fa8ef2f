import type { Part } from '../../../workers/hours/differences.ts'
import { useHoursTexts } from './texts.ts'
import { useNames } from './use-names.ts'

/** What a part of the hours is called. */
export function usePartWords(): (part: Part) => string {
  const { parts: words } = useHoursTexts()
  const names = useNames()
  return (part) => {
    switch (part.kind) {
      case 'branch':
        return words.branch(names.branch(part.id))
      case 'channel':
        return words.channel(names.channel(part.id))
      case 'holiday':
        return words.holiday(names.holiday(part.id))
      case 'closure':
        return words.closure(part.name)
      case 'region':
        return words.region
    }
  }
}
