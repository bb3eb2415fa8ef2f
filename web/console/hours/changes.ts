/** What somebody changed, and how that goes together with what somebody else changed meanwhile. Pure. */
import type { HoursDocument } from '../../../workers/hours/schema.ts'

const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** The same whatever the order in which it was written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)])
  )
}

export const isSame = (one: HoursDocument, other: HoursDocument): boolean => alike(one, other)

/** A part that one person can change without touching what another does. */
export type Part =
  | { kind: 'branch' | 'channel' | 'holiday'; id: string }
  | { kind: 'closure'; id: string; name: string }
  | { kind: 'region' }

type Parts = Map<string, { part: Part; value: unknown }>

function partsOf({ branches, channels, holidays, closures, region }: HoursDocument): Parts {
  const keyed = (kind: 'branch' | 'channel' | 'holiday', all: Record<string, unknown>) =>
    Object.entries(all).map(([id, value]) => [`${kind} ${id}`, { part: { kind, id }, value }] as const)
  return new Map<string, { part: Part; value: unknown }>([
    ...keyed('branch', branches),
    ...keyed('channel', channels),
    ...keyed('holiday', holidays),
    ...closures.map((value) => {
      const { id, name } = value
      return [`closure ${id}`, { part: { kind: 'closure', id, name }, value }] as const
    }),
    ['region', { part: { kind: 'region' }, value: region }]
  ])
}

/** The parts in which two documents differ. */
export function changedParts(from: HoursDocument, to: HoursDocument): Part[] {
  const [before, after] = [partsOf(from), partsOf(to)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, next] = [before.get(key), after.get(key)]
    const part = (next ?? old)?.part
    return part && !alike(old?.value, next?.value) ? part : []
  })
}

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
