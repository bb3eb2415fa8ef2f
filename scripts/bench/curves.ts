import { type Line, line } from './table.ts'

/** What something costs in rows, at one size. */
export interface Point {
  size: number
  rows_read: number
  rows_written: number
}

export interface Curve {
  what: string
  points: Point[]
  /** Rows that it may read at any size. What stops at a number may grow until there. */
  most?: number | undefined
}

/** The largest size may cost so many rows more than the smallest: a shelf that is full where it was not. */
export const SLACK = 12

export const sizeOf = (size: number): string =>
  size >= 1_000_000 ? `${size / 1_000_000} M` : size >= 1000 ? `${size / 1000} k` : String(size)

/** A line for a curve: its rows at every size, and whether they stay what they were. */
export function flat({ what, points, most }: Curve): Line {
  const rows = points.map(({ rows_read, rows_written }) => `${rows_read}/${rows_written}`)
  const grown = (of: 'rows_read' | 'rows_written') =>
    (points.at(-1)?.[of] ?? Number.NaN) - (points[0]?.[of] ?? Number.NaN)
  const written = grown('rows_written') <= SLACK
  const read =
    most === undefined ? grown('rows_read') <= SLACK : points.every(({ rows_read }) => rows_read <= most)
  const budget = most === undefined ? `flat, + ${SLACK} at most` : `≤ ${most} read`
  return line(`Rows read/written, ${what}`, rows.join(' · '), budget, read && written)
}
