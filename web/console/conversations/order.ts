/** Keeps a list still while someone points at it or walks through it. Pure. */

/**
 * The ids to show. `held`: what is shown keeps its place, also what left the list; what is new joins only at the end, where
 * it moves nothing. Released: the list as it is.
 */
export function settle(shown: readonly string[], next: readonly string[], held: boolean): string[] {
  if (!held || shown.length === 0) return [...next]
  const known = new Set(shown)
  const lastKnown = next.findLastIndex((id) => known.has(id))
  const after = next.slice(lastKnown + 1).filter((id) => !known.has(id))
  return [...shown, ...after]
}

/**
 * The conversation after (`step` 1) or before (-1) this one. A conversation that just left the list is looked up in `before`,
 * the order in which it last stood, and the nearest that is still there is next. Undefined at the ends.
 */
export function neighbour(
  ids: readonly string[],
  before: readonly string[],
  id: string | undefined,
  step: 1 | -1
): string | undefined {
  if (id === undefined) return step === 1 ? ids[0] : ids.at(-1)
  const here = ids.indexOf(id)
  if (here !== -1) return ids[here + step]
  const there = new Set(ids)
  const was = before.indexOf(id)
  if (was === -1) return ids[0]
  const onwards = step === 1 ? before.slice(was + 1) : before.slice(0, was).reverse()
  return onwards.find((other) => there.has(other))
}

/** Where one goes after closing this one: the next, else the one before, else nowhere. */
export const afterClosing = (ids: readonly string[], id: string): string | undefined =>
  neighbour(ids, ids, id, 1) ?? neighbour(ids, ids, id, -1)
