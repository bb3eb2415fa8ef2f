/** Who is warned of what waits. Pure. */

export interface People {
  /** All who work here now. */
  members: readonly string[]
  /** By the roster; null: the library has none. */
  on_duty: readonly string[] | null
  away: readonly string[]
}

/**
 * Those on duty who are not away; when that is nobody, those on duty; when nobody is, everybody: what waits is never silent. Null is
 * everybody.
 */
export function hearersOf({ members, on_duty, away }: People): string[] | null {
  const here = (ids: readonly string[]) => ids.filter((id) => members.includes(id))
  const present = (ids: readonly string[]) => ids.filter((id) => !away.includes(id))
  const duty = on_duty === null ? [...members] : here(on_duty)
  const first = present(duty)
  if (first.length > 0) return first.length === members.length ? null : first
  return duty.length > 0 && duty.length < members.length ? duty : null
}
