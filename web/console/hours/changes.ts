/** What somebody changed, and how that goes together with what somebody else changed meanwhile. Pure. */
import { changedParts, type Part } from '../../../workers/hours/differences.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'

/** The same part in two lists. */
const isPart = (one: Part) => (other: Part) =>
  one.kind === other.kind && ('id' in one ? one.id : '') === ('id' in other ? other.id : '')

export interface Merged {
  document: HoursDocument
  /** parts that both changed: here it is as I had it */
  both: Part[]
}

/** Theirs, with what I changed since `base`. */
export function merged(base: HoursDocument, mine: HoursDocument, theirs: HoursDocument): Merged {
  const changed = changedParts(base, mine)
  const elsewhere = changedParts(base, theirs)
  const document = changed.reduce((all, part) => withPart(all, mine, part), theirs)
  const both = changed.filter(
    (part) => elsewhere.some(isPart(part)) && changedParts(mine, theirs).some(isPart(part))
  )
  return { document, both }
}

function withPart(to: HoursDocument, from: HoursDocument, part: Part): HoursDocument {
  switch (part.kind) {
    case 'region':
      return { ...to, region: from.region }
    case 'closure': {
      const others = to.closures.filter(({ id }) => id !== part.id)
      const mine = from.closures.filter(({ id }) => id === part.id)
      return { ...to, closures: [...others, ...mine] }
    }
    case 'branch':
      return { ...to, branches: withKey(to.branches, from.branches, part.id) }
    case 'channel':
      return { ...to, channels: withKey(to.channels, from.channels, part.id) }
    case 'holiday':
      return { ...to, holidays: withKey(to.holidays, from.holidays, part.id) }
  }
}

function withKey<Value>(
  to: Record<string, Value>,
  from: Record<string, Value>,
  id: string
): Record<string, Value> {
  const { [id]: _, ...others } = to
  const value = from[id]
  return value === undefined ? others : { ...others, [id]: value }
}
