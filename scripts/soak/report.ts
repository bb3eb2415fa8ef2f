/** One line of the battery: what a part of it did. */
export interface Done {
  part: string
  figures: Record<string, number | string>
}

/** A run of a part, as its page in `docs/results/` tells of it. */
export interface Soak {
  part: string
  /** `2026-11-24` */
  day: string
  passed: boolean
  commit: string
  /** No file differs from that commit. */
  clean: boolean
  machine: string
  seed: number
  /** For how long it might add work, and how long it took. */
  minutes: number
  seconds: number
  done: Done[]
  /** What the run says of what failed. */
  failure: string[]
}

const MOST_LINES = 80
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

const plain = (line: string) => line.replace(COLOURS, '')

/** The lines `battery <part> {…}` of a run, in their order. */
export function doneIn(output: string): Done[] {
  return output.split('\n').flatMap((line) => {
    const [, part = '', json = ''] = /^battery (.+?) (\{.*\})$/.exec(plain(line).trim()) ?? []
    const figures = figuresIn(json)
    return figures ? [{ part, figures }] : []
  })
}

function figuresIn(json: string): Done['figures'] | null {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** From where a run begins to tell of its failures, not more than a page of it. */
export function failureIn(output: string): string[] {
  const lines = output.split('\n').map((line) => plain(line).trimEnd())
  const first = lines.findIndex((line) => /Failed (?:Tests|Suites)|Unhandled Error/.test(line))
  return first < 0 ? [] : lines.slice(first, first + MOST_LINES)
}

export function pageOf(soak: Soak): string {
  const { part, day, passed, commit, clean, machine, seed, minutes, seconds, done, failure } = soak
  const rows = done.map(
    ({ part: name, figures }) => `| ${name} | ${Object.entries(figures).map(shown).join(', ')} |`
  )
  return [
    `# Soak of ${part}, ${day}`,
    '',
    '| | |',
    '|---|---|',
    `| result | ${passed ? 'passed' : '**failed**'} |`,
    `| code | \`${commit}\`${clean ? '' : ', with changes that are not in it'} |`,
    `| machine | ${machine} |`,
    `| time | ${Math.round(seconds)} s, of at most ${minutes} minutes for adding work |`,
    `| again | \`npm run soak -- ${part} --seed ${seed}\` |`,
    '',
    '| part | what it did |',
    '|---|---|',
    ...rows,
    ...(failure.length > 0 ? ['', '```', ...failure, '```'] : [])
  ].join('\n')
}

const shown = ([name, value]: [string, number | string]) =>
  `${name.replaceAll('_', ' ')} ${typeof value === 'number' ? value.toLocaleString('en') : value}`
