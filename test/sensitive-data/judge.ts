import type { Find, Kind } from '../../workers/sensitive-data/kinds.ts'
import { KINDS } from '../../workers/sensitive-data/kinds.ts'
import type { Example, Label } from './set.ts'

export interface Row {
  kind: Kind
  labels: number
  found: number
  finds: number
  right: number
  /** Sure of something that is not there, or called something else. */
  wrong: string[]
  missed: string[]
  /** Of numbers that nothing names: how many are at least guessed. */
  bare: [number, number]
}

const touches = (find: Find, label: Label) =>
  find.start < label.start + label.text.length && label.start < find.end

const digitsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** A find counts when it leaves nothing of the number; of an address, when it holds its postcode. */
const covers = (text: string, find: Find, label: Label) =>
  touches(find, label) &&
  (label.kind === 'address' ||
    (digitsOf(text.slice(label.start, find.start)) === '' &&
      digitsOf(text.slice(find.end, Math.max(find.end, label.start + label.text.length))) === ''))

/** What became of each kind: only what the finder is sure of counts, a guess neither helps nor harms. */
export function judge(examples: Example[], find: (text: string) => Find[]): Row[] {
  const rows = new Map<Kind, Row>(
    KINDS.map((kind) => [
      kind,
      { kind, labels: 0, found: 0, finds: 0, right: 0, wrong: [], missed: [], bare: [0, 0] }
    ])
  )
  for (const { text, labels } of examples) {
    const finds = find(text)
    const sure = finds.filter((item) => item.confidence === 'high')
    for (const label of labels) {
      const row = rows.get(label.kind)
      if (!row) throw new Error(`no kind is called ${label.kind}`)
      if (label.context) {
        row.labels += 1
        if (sure.some((item) => item.kind === label.kind && covers(text, item, label))) row.found += 1
        else row.missed.push(`${label.text} in ${text}`)
      } else {
        row.bare[1] += 1
        if (finds.some((item) => item.kind === label.kind && covers(text, item, label))) row.bare[0] += 1
      }
    }
    for (const item of sure) {
      const row = rows.get(item.kind)
      if (!row) continue
      row.finds += 1
      if (labels.some((label) => label.kind === item.kind && touches(item, label))) row.right += 1
      else row.wrong.push(`${text.slice(item.start, item.end)} in ${text}`)
    }
  }
  return [...rows.values()]
}

export const recall = (row: Row) => (row.labels === 0 ? 1 : row.found / row.labels)
export const precision = (row: Row) => (row.finds === 0 ? 1 : row.right / row.finds)

/** Which kind was taken for which: labels down, finds across; `nothing` is what was neither. */
export function confusion(examples: Example[], find: (text: string) => Find[]): string {
  const names = [...KINDS, 'nothing'] as const
  const counts = new Map<string, number>()
  const add = (label: string, found: string) =>
    counts.set(`${label}.${found}`, (counts.get(`${label}.${found}`) ?? 0) + 1)
  for (const { text, labels } of examples) {
    const sure = find(text).filter((item) => item.confidence === 'high')
    for (const label of labels.filter((item) => item.context))
      add(label.kind, sure.find((item) => touches(item, label))?.kind ?? 'nothing')
    for (const item of sure) if (!labels.some((label) => touches(item, label))) add('nothing', item.kind)
  }
  const width = 13
  const line = (cells: string[]) => cells.map((cell) => cell.padStart(width)).join('')
  return [
    line(['is \\ taken for', ...names]),
    ...names.map((label) =>
      line([label, ...names.map((found) => String(counts.get(`${label}.${found}`) ?? 0))])
    )
  ].join('\n')
}

export function table(rows: Row[]): string {
  const percent = (part: number) => `${(part * 100).toFixed(2)} %`
  return rows
    .map((row) =>
      [
        row.kind.padEnd(13),
        `recall ${percent(recall(row)).padStart(9)} of ${String(row.labels).padStart(5)}`,
        `precision ${percent(precision(row)).padStart(9)} of ${String(row.finds).padStart(5)}`,
        row.bare[1] > 0 ? `unnamed guessed ${row.bare[0]} of ${row.bare[1]}` : ''
      ].join('  ')
    )
    .join('\n')
}
