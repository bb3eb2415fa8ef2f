/** In which parts two documents of hours differ. Pure; shared with the console. */
import type { HoursDocument } from './schema.ts'

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

export interface Change {
  part: Part
  how: 'added' | 'changed' | 'removed'
}

export function changesBetween(from: HoursDocument, to: HoursDocument): Change[] {
  const [before, after] = [partsOf(from), partsOf(to)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
    const [old, next] = [before.get(key), after.get(key)]
    const part = (next ?? old)?.part
    if (!part || alike(old?.value, next?.value)) return []
    return [{ part, how: old ? (next ? 'changed' : 'removed') : 'added' }]
  })
}

/** The parts in which two documents differ. */
export const changedParts = (from: HoursDocument, to: HoursDocument): Part[] =>
  changesBetween(from, to).map(({ part }) => part)
