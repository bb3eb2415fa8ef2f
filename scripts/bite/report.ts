import type { PlantedBug } from './bug.ts'
import { COMPLETE } from './modules.ts'
import type { Mutated } from './mutations.ts'
import type { Fate } from './plant.ts'

/** Of all mutants that are no equivalents so many must be killed, in percent. */
const ENOUGH = 85

/** What a run found. Null: it was not asked. */
export interface Found {
  bugs: Map<string, PlantedBug>
  fates: Map<string, Fate> | null
  mutated: Mutated[] | null
}

/** A run, as its page in `docs/results/` tells of it. */
export interface Bite extends Found {
  /** `2026-11-24` */
  day: string
  commit: string
  /** No file differs from that commit. */
  clean: boolean
  machine: string
  seconds: number
}

/** Every bug is caught, enough mutants are killed, and where it matters most each of them. */
export const holds = ({ fates, mutated }: Found): boolean =>
  [...(fates?.values() ?? [])].every(({ fate }) => fate === 'caught') &&
  (mutated === null || (score(mutated) >= ENOUGH && incomplete(mutated).length === 0))

const countOf = ({ killed, survivors }: Mutated) => killed + survivors.length
const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0)
const score = (mutated: Mutated[]) =>
  (100 * sum(mutated.map(({ killed }) => killed))) / sum(mutated.map(countOf))
const incomplete = (mutated: Mutated[]) =>
  mutated.filter(({ module, survivors }) => COMPLETE.includes(module) && survivors.length > 0)

/** About one bug, while they are tried. */
export const tell = (name: string, bug: PlantedBug, fate: Fate): string =>
  `${fate.fate.padEnd(6)} ${fate.seconds.toFixed(1).padStart(6)} s  ${name}: ${bug.title}\n${' '.repeat(18)}${word(fate)}`

/** About one module, while they are tried, and each of its mutants that nothing noticed. */
export const tellOf = (mutated: Mutated): string =>
  [
    `${score([mutated]).toFixed(1).padStart(5)} % ${mutated.seconds.toFixed(1).padStart(7)} s  ${mutated.module}, ${mutated.killed} of ${countOf(mutated)}`,
    ...mutated.survivors.map(
      ({ line, kind, original, replacement }) =>
        `${' '.repeat(18)}line ${line}, ${kind}: ${oneLine(original)} → ${oneLine(replacement)}`
    )
  ].join('\n')

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100)

const word = (fate: Fate) =>
  fate.fate === 'caught'
    ? fate.by
    : fate.fate === 'broken'
      ? `the code did not run: ${fate.why}`
      : 'nothing said a word'

export function pageOf({ day, commit, clean, machine, seconds, bugs, fates, mutated }: Bite): string {
  return [
    `# Does the gate bite? ${day}`,
    '',
    '| | |',
    '|---|---|',
    `| result | ${holds({ bugs, fates, mutated }) ? 'it does' : '**not everywhere**'} |`,
    `| code | \`${commit}\`${clean ? '' : ', with changes that are not in it'} |`,
    `| machine | ${machine} |`,
    `| time | ${Math.round(seconds)} s |`,
    '| again | `npm run bite` |',
    ...(fates ? ofBugs(bugs, fates) : []),
    ...(mutated ? ofMutants(mutated) : [])
  ].join('\n')
}

const cell = (text: string) => text.split('\n')[0]?.replaceAll('|', '\\|').replaceAll('<', '&lt;') ?? ''

function ofBugs(bugs: Map<string, PlantedBug>, fates: Map<string, Fate>): string[] {
  const caught = [...fates.values()].filter(({ fate }) => fate === 'caught').length
  const rows = [...fates].map(([name, fate]) => {
    const { title, about } = bugs.get(name) as PlantedBug
    return `| ${title} | ${about} | ${fate.fate} | ${fate.seconds.toFixed(1)} | ${cell(word(fate))} |`
  })
  return [
    '',
    '## Planted bugs',
    '',
    `${caught} of ${fates.size} were caught, each by tests that every change has to pass, and none by the type check.`,
    '',
    '| what was planted | about | | seconds | what said so |',
    '|---|---|---|---|---|',
    ...rows
  ]
}

function ofMutants(mutated: Mutated[]): string[] {
  const rows = mutated.map((one) => {
    const { module, killed, endless, equivalents, survivors } = one
    const counts = [killed, endless, survivors.length, equivalents.length].join(' | ')
    return `| \`${module}\` | ${counts} | ${score([one]).toFixed(1)} % |`
  })
  const killed = sum(mutated.map((one) => one.killed))
  return [
    '',
    '## Mutants',
    '',
    `${killed} of ${sum(mutated.map(countOf))} were killed: ${score(mutated).toFixed(1)} % (wanted: ${ENOUGH} %, and all in ${COMPLETE.map((module) => `\`${module}\``).join(' and ')}).`,
    'Equivalents change nothing that anybody could notice; `test/battery/bite/equivalents.json` says why of each, and they do not count.',
    '',
    '| module | killed | of these endless | survived | equivalents | score |',
    '|---|---|---|---|---|---|',
    ...rows
  ]
}
