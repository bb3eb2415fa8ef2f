import type { View } from './schema.ts'

/** A run of conversations in one state, in list order. A view is one run or a few, shown after each other. */
export interface Segment {
  state: 'waiting_on_us' | 'waiting_on_patron' | 'closed'
  /** A person's own, nobody's (null), or everybody's (undefined). */
  assignee_id?: string | null
  oldest_first: boolean
  /** Only what is put off; else only what is not. */
  aside?: boolean
  after?: { sort_at: number; id: string }
}

/** Who waits for us stands in the order of waiting; the rest with the latest on top. */
export function segmentsOf(view: View, personId: string): Segment[] {
  if (view === 'mine') {
    return [
      { state: 'waiting_on_us', assignee_id: personId, oldest_first: true },
      { state: 'waiting_on_patron', assignee_id: personId, oldest_first: false }
    ]
  }
  if (view === 'later') {
    return [
      { state: 'waiting_on_us', oldest_first: true, aside: true },
      { state: 'waiting_on_patron', oldest_first: true, aside: true }
    ]
  }
  if (view === 'unassigned') return [{ state: 'waiting_on_us', assignee_id: null, oldest_first: true }]
  return [{ state: view, oldest_first: view === 'waiting_on_us' }]
}

/** The place after which the next page begins: number of the segment, sort_at and id of the last row. */
export const cursorAfter = (segment: number, row: { sort_at: number; id: string }): string =>
  `${segment}.${row.sort_at}.${row.id}`

export function segmentsAfter(
  segments: Segment[],
  cursor: string | undefined
): { number: number; segment: Segment }[] {
  const numbered = segments.map((segment, number) => ({ number, segment }))
  const found = cursor && /^(\d)\.(\d{1,15})\.(cnv_[0-9a-z]{26})$/.exec(cursor)
  if (!found) return numbered
  const [, number, sortAt, id] = found
  return numbered
    .filter((item) => item.number >= Number(number))
    .map((item) =>
      item.number === Number(number) && id
        ? { ...item, segment: { ...item.segment, after: { sort_at: Number(sortAt), id } } }
        : item
    )
}
