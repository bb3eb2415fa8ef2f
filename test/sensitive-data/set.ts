import templates from '../fixtures/sensitive/templates.json' with { type: 'json' }
import heldOutMessages from '../fixtures/sensitive/held-out.json' with { type: 'json' }
import messages from '../fixtures/sensitive/written.json' with { type: 'json' }
import type { Kind } from '../../workers/sensitive-data/kinds.ts'
import { random } from './random.ts'
import { VALUES } from './values.ts'

export interface Label {
  kind: Kind
  text: string
  start: number
  /** False: nothing in the message tells what the number is. */
  context: boolean
}

export interface Example {
  text: string
  labels: Label[]
  from: string
}

const GREETINGS = [
  '',
  '',
  '',
  'Hoi! ',
  'Hallo, ',
  'Goedemiddag, ',
  'hoi ',
  'Beste mensen,\n',
  'Dag, ik heb een vraag. ',
  'Hi, '
]
const CLOSINGS = [
  '',
  '',
  '',
  ' Groetjes',
  ' alvast bedankt',
  '\nGroet, Fenna',
  ' :)',
  ' Mvg',
  ' Dank!',
  ' gr Bram'
]
const EACH = {
  bsn: 40,
  iban: 50,
  payment_card: 40,
  address: 45,
  birth_date: 35,
  document: 35,
  library_card: 30,
  pin: 40,
  contact: 40,
  nothing: 28,
  bare: 20
} as const

/** Messages made of the hand-written sentences, by a seed: always the same ones. */
export function generated(seed = 20261127): Example[] {
  const chance = random(seed)
  const seen = new Set<string>()
  const examples: Example[] = []
  for (const [group, times] of Object.entries(EACH)) {
    for (const template of templates[group as keyof typeof EACH]) {
      for (let time = 0; time < times; time += 1) {
        const example = filled(group, template, chance)
        if (!seen.has(example.text)) examples.push(example)
        seen.add(example.text)
      }
    }
  }
  return examples
}

function filled(group: string, template: string, chance: () => number): Example {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const whole = `${pick(GREETINGS)}${template}${pick(CLOSINGS)}`
  const lower = chance() < 0.2
  const labels: Label[] = []
  let text = ''
  for (const part of whole.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const made = name ? VALUES[name]?.(chance) : undefined
    if (name && !made) throw new Error(`no value is called ${name}`)
    const value = made ? made.text : part
    const shown = lower ? value.toLowerCase() : value
    if (made?.kind)
      labels.push({ kind: made.kind, text: shown, start: text.length, context: group !== 'bare' })
    text += shown
  }
  return { text, labels, from: group }
}

/** Written by hand: `[[kind:text]]` marks what it holds, `[[kind?:text]]` what nothing in the message names. */
export const written = (): Example[] => messages.map(marked)

function marked(source: string): Example {
  const labels: Label[] = []
  let text = ''
  for (const part of source.split(/(\[\[\w+\??:[^\]]+\]\])/)) {
    const mark = /^\[\[(\w+)(\??):([^\]]+)\]\]$/.exec(part)
    if (mark?.[1] && mark[3])
      labels.push({ kind: mark[1] as Kind, text: mark[3], start: text.length, context: mark[2] === '' })
    text += mark?.[3] ?? part
  }
  return { text, labels, from: 'written' }
}

/** Its writer's words for two kinds. */
const CALLED: Record<string, Kind> = { postcode_number: 'address', document_number: 'document' }

/** Written by somebody who never saw the rules. Each label is where its text stands first, or after the same one before it. */
export const heldOut = (): Example[] =>
  heldOutMessages.map(({ text, labels }) => {
    const from = new Map<string, number>()
    const placed = labels.map((label) => {
      const start = text.indexOf(label.text, from.get(label.text) ?? 0)
      from.set(label.text, start + label.text.length)
      const kind = CALLED[label.kind] ?? (label.kind as Kind)
      return { kind, text: label.text, start, context: true }
    })
    return { text, labels: placed, from: 'held out' }
  })
