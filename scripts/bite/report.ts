import type { PlantedBug } from './bug.ts'
import type { Fate } from './plant.ts'

/** A run of it all, as its page in `docs/results/` tells of it. */
export interface Bite {
  /** `2026-11-24` */
  day: string
  commit: string
  /** No file differs from that commit. */
  clean: boolean
  machine: string
  seconds: number
  bugs: Map<string, PlantedBug>
  /** Null: they were not planted in this run. */
  fates: Map<string, Fate> | null
}

/** One line about one bug, while they are tried. */
export const tell = (name: string, bug: PlantedBug, fate: Fate): string =>
  `${fate.fate.padEnd(6)} ${fate.seconds.toFixed(1).padStart(6)} s  ${name}: ${bug.title}\n${' '.repeat(18)}${word(fate)}`

const word = (fate: Fate) =>
  fate.fate === 'caught'
    ? fate.by
    : fate.fate === 'broken'
      ? `the code did not run: ${fate.why}`
      : 'nothing said a word'

export function pageOf({ day, commit, clean, machine, seconds, bugs, fates }: Bite): string {
  return [
    `# Does the gate bite? ${day}`,
    '',
    '| | |',
    '|---|---|',
    `| code | \`${commit}\`${clean ? '' : ', with changes that are not in it'} |`,
    `| machine | ${machine} |`,
    `| time | ${Math.round(seconds)} s |`,
    '| again | `npm run bite` |',
    ...(fates ? ofBugs(bugs, fates) : [])
  ].join('\n')
}

function ofBugs(bugs: Map<string, PlantedBug>, fates: Map<string, Fate>): string[] {
  const caught = [...fates.values()].filter(({ fate }) => fate === 'caught').length
  const rows = [...fates].map(([name, fate]) => {
    const { title, about } = bugs.get(name) as PlantedBug
    const by = word(fate).split('\n')[0]?.replaceAll('|', '\\|')
    return `| ${title} | ${about} | ${fate.fate} | ${fate.seconds.toFixed(1)} | ${by} |`
  })
  return [
    '',
    '## Planted bugs',
    '',
    `${caught} of ${fates.size} were caught, each by tests that every change has to pass, without the type check.`,
    '',
    '| what was planted | about | | seconds | what said so |',
    '|---|---|---|---|---|',
    ...rows
  ]
}
