/** One row of what the benchmark prints. */
export interface Line {
  what: string
  measured: string
  /** Empty for what is only told. */
  budget: string
  stands: '' | 'good' | 'over'
}

export const line = (what: string, measured: string, budget = '', holds = true): Line => ({
  what,
  measured,
  budget,
  stands: budget === '' ? '' : holds ? 'good' : 'over'
})

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
/** How often the bare Worker's figure. */
export const times = (ratio: number) => `against a bare Worker: ×${ratio.toFixed(2)}`
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** A Markdown table whose columns also align as plain text. */
export function table(lines: Line[]): string {
  const head = ['what', 'measured', 'budget', 'stands']
  const rows = lines.map(({ what, measured, budget, stands }) => [what, measured, budget, stands])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const shown = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [shown(head), rule, ...rows.map(shown)].join('\n')
}
