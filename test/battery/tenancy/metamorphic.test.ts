import { afterAll, afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { makeEdge } from '../../support/edge.ts'
import { makeLibrary } from '../../support/library.ts'
import { firstSeed, report, scale } from '../scale.ts'
import { act, type Command, type Desk, sequence } from './commands.ts'
import { normalRows } from './normal.ts'
import { type Random, randomOf } from './random.ts'

/** Groups of six libraries; each of them is compared with one to which the same happened alone. */
const GROUPS = scale(17, 8334)
const LENGTH = scale(8, 12)
/** A soak ends after half its time, and tells how far it came: the routes have the other half. */
const ENOUGH_MS = scale(Number.MAX_SAFE_INTEGER, inject('battery').minutes * 30_000)
const PATIENCE = scale(300_000, 3_600_000)

const SILENT = { send: async () => undefined, sendBatch: async () => undefined } as unknown as Queue<never>
const NO_ROOM = { getByName: () => ({ hint: async () => undefined }) } as never

async function makeDesk(number: number): Promise<Desk> {
  const edge = makeEdge({ OUTBOX: SILENT, INTAKE: SILENT, FILES: SILENT, ROOM: NO_ROOM })
  const database = number % 2 === 0 ? 'LIBRARIES_1' : 'LIBRARIES_2'
  const made = await makeLibrary({ edge, database, people: [{ role: 'admin' }, {}] })
  return { edge, made, step: 0 }
}

/** Meta, as each number knows it: it counts what that number sends, and refuses every fifth. */
function playMeta(): void {
  const counts = new Map<string, number>()
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { url } = new Request(input as RequestInfo, init)
    const number = /\/(\d+)\/messages$/.exec(url)?.[1]
    if (!number) return Response.json({ success: true })
    const count = (counts.get(number) ?? 0) + 1
    counts.set(number, count)
    if (count % 5 === 0) return Response.json({ error: { code: 131026, message: 'no' } }, { status: 400 })
    return Response.json({ messages: [{ id: `wamid.OUT${count}` }] })
  })
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(() => void vi.restoreAllMocks())

/** Chance within the product is the same for all: what waits waits as long. */
const sameChance = () => vi.spyOn(Math, 'random').mockReturnValue(0.5)

async function alone(desk: Desk, commands: Command[]): Promise<void> {
  for (const command of commands) await act(desk, command)
}

/** One to three of the libraries that have something left, at the same time, until none has. */
async function interleaved(random: Random, desks: Desk[], all: Command[][]): Promise<void> {
  const left = desks.map((desk, index) => ({ desk, commands: [...(all[index] ?? [])] }))
  for (let open = left; open.length > 0; open = open.filter(({ commands }) => commands.length > 0)) {
    const now = random.shuffled(open).slice(0, 1 + random.below(3))
    await Promise.all(now.map(({ desk, commands }) => act(desk, commands.shift() as Command)))
  }
}

/** Answers how the rows differ, for each library of the group. */
async function difference(seed: number): Promise<unknown[]> {
  const random = randomOf(seed)
  const all = [0, 1, 2, 3, 4, 5].map(() => sequence(random, LENGTH))
  const single = await Promise.all(all.map((_, number) => makeDesk(number + 1)))
  const together = await Promise.all(all.map((_, number) => makeDesk(number)))
  const chance = sameChance()
  playMeta()
  for (const [index, desk] of single.entries()) await alone(desk, all[index] ?? [])
  await interleaved(random, together, all)
  chance.mockRestore()
  const wrong: unknown[] = []
  for (const [index, desk] of together.entries()) {
    const [is, was] = [await normalRows(desk.made), await normalRows(single[index]?.made ?? desk.made)]
    const more = is.filter((line) => !was.includes(line))
    const less = was.filter((line) => !is.includes(line))
    if (is.join('\n') !== was.join('\n'))
      wrong.push({ seed, library: index, commands: all[index], more, less })
    rows += is.length
  }
  return wrong
}

let sequences = 0
let rows = 0

test(
  'what happens to a library ends in the same rows, alone and among five others at the same time',
  async () => {
    const begun = Date.now()
    for (let group = 0; group < GROUPS && Date.now() - begun < ENOUGH_MS; group += 1) {
      const seed = firstSeed() * 10_000 + group
      expect(await difference(seed), `again: BAAK_SEED=${firstSeed()}, group ${group}`).toEqual([])
      sequences += 6
    }
    expect(sequences).toBeGreaterThanOrEqual(100)
  },
  PATIENCE
)

afterAll(() => report('tenancy T3', { sequences, rows, length: LENGTH, seed: firstSeed() }))
