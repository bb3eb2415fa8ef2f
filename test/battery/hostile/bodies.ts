import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { processDelivery } from '../../../workers/intake/process.ts'
import { contextOf, directoryOf, SYSTEM } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import type { DirectoryDb, LibraryDb } from '../../../workers/lib/db.ts'
import { type Json, parseLossless } from '../../../workers/lib/json.ts'
import { sha256Hex } from '../../../workers/lib/text.ts'
import { split } from '../../../workers/meta/split.ts'
import { makeEdge } from '../../support/edge.ts'
import type { MadeLibrary } from '../../support/library.ts'
import { bring, bytesOf } from './door.ts'
import { addressedTo, edited, HOW, ODD, type Tree, written } from './mutations.ts'

/** A body as it is tried, of a number and account that stand for our own. */
export type Body = string | Uint8Array

export const STAND_INS = {
  phone_number_id: '201600000000001',
  display_phone_number: '31655500100',
  waba_id: '101600000000001'
}

/** To the number of the library it is tried on. */
function addressed(body: Body, { channel }: MadeLibrary): Uint8Array {
  const own = (text: string) =>
    text
      .replaceAll(STAND_INS.phone_number_id, channel.phone_number_id)
      .replaceAll(STAND_INS.waba_id, channel.waba_id)
      .replaceAll(STAND_INS.display_phone_number, channel.display_phone_number)
  if (typeof body === 'string') return bytesOf(own(body))
  const characters = Array.from(body, (byte) => String.fromCharCode(byte)).join('')
  return Uint8Array.from(own(characters), (character) => character.charCodeAt(0))
}

const edits = fc.array(fc.record({ at: fc.nat(5000), how: fc.constantFrom(...HOW), n: fc.nat(5000) }), {
  minLength: 1,
  maxLength: 6
})

/** Bodies as Meta sends them, with a few things in them wrong. */
const mutated = (samples: Json[]): fc.Arbitrary<Body> =>
  fc
    .tuple(fc.constantFrom(...samples), edits, fc.nat(40))
    .map(([sample, changes, mark]) => written(edited(addressedTo(STAND_INS, sample, mark), changes)))

/** Nonsense in the words that Meta uses, at a place where it is ours to read. */
function nonsense(samples: Json[]): fc.Arbitrary<Body> {
  const keys = [...new Set(samples.flatMap(keysIn))].sort()
  const { value } = fc.letrec<{ value: Tree }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom<Tree>(...ODD, ...keys),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
      fc.array(tie('value'), { maxLength: 4 })
    )
  }))
  const values = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 })
  const { waba_id: id, ...metadata } = STAND_INS
  return fc.tuple(fc.constantFrom(...keys), values).map(([field, said]) => {
    const changes = [{ field, value: { ...said, metadata } }]
    return written({ object: 'whatsapp_business_account', entry: [{ id, changes }] })
  })
}

function keysIn(body: Json): string[] {
  if (typeof body !== 'object' || body === null) return []
  const own = Array.isArray(body) ? [] : Object.keys(body)
  return [...own, ...Object.values(body).flatMap(keysIn)]
}

/** Bytes that were damaged on their way, and signed all the same. */
const damaged = (samples: Json[]): fc.Arbitrary<Body> =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat())
    .map(([sample, changes, end]) => {
      const bytes = bytesOf(written(addressedTo(STAND_INS, sample, end % 40)))
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return end % 2 === 0 ? bytes : bytes.slice(0, end % bytes.length)
    })

const random: fc.Arbitrary<Body> = fc.oneof(
  fc.json({ stringUnit: 'binary' }),
  fc.uint8Array({ maxLength: 100 })
)

export const hostileBodies = (samples: Json[]): fc.Arbitrary<Body> =>
  fc.oneof(
    { weight: 7, arbitrary: mutated(samples) },
    { weight: 1, arbitrary: nonsense(samples) },
    { weight: 1, arbitrary: damaged(samples) },
    { weight: 1, arbitrary: random }
  )

/** The body is answered 200, each of its changes is stored or in quarantine, and what is ours has its outcome. */
export async function isTaken(body: Body, made: MadeLibrary): Promise<void> {
  const bytes = addressed(body, made)
  expect(await bring(bytes)).toBe(200)
  const changes = new Set(changesIn(new TextDecoder().decode(bytes)))
  const hashes = await Promise.all([...changes].map(sha256Hex))
  const outcomes = await outcomesOf(
    made,
    hashes.map((hash) => `dlv_${hash}`)
  )
  for (const outcome of outcomes.values()) expect(outcome).toMatch(FINE)
  const others = hashes.filter((hash) => !outcomes.has(`dlv_${hash}`)).map((hash) => `qrt_${hash}`)
  expect(await quarantined(others), 'changes that are nowhere').toEqual(others.length)
}

const FINE = /^done \{("(stored|seen|waiting|ignored: \w+)":\d+,?)*\}$/

/** The changes of a body as they are stored, and what is left beside them; or the body itself, when it has none. */
function changesIn(text: string): string[] {
  try {
    const { changes, rest } = split(parseLossless(text))
    return changes.length === 0 ? [text] : [...changes, ...rest].map((item) => JSON.stringify(item))
  } catch {
    return [text]
  }
}

const listed = (db: LibraryDb | DirectoryDb, ids: string[]) =>
  (db as DirectoryDb)
    .selectFrom(sql`json_each(${JSON.stringify(ids)})`.as('item'))
    .select(sql<string>`item.value`.as('id'))

async function quarantined(ids: string[]): Promise<number> {
  const directory = directoryOf(makeEdge())
  const found = await directory
    .selectFrom('quarantine')
    .where('id', 'in', listed(directory, ids))
    .select('id')
    .execute()
  return found.length
}

/** What became of those that this library has. What was left to the queue is done here. */
async function outcomesOf({ library }: MadeLibrary, ids: string[]): Promise<Map<string, string>> {
  for (let round = 0; ; round += 1) {
    const ctx = contextOf(makeEdge(), library, SYSTEM)
    const rows = await ctx.db
      .selectFrom('deliveries')
      .where('library_id', '=', ctx.db.library_id)
      .where('id', 'in', listed(ctx.db, ids))
      .select(['id', 'state', 'outcomes', 'error'])
      .execute()
    const open = rows.filter((row) => row.state === 'received' && row.error === null)
    if (open.length === 0 || round === 5)
      return new Map(rows.map((row) => [row.id, `${row.state} ${row.error ?? row.outcomes}`]))
    for (const row of open) await processDelivery({ ...ctx, meter: newMeter() }, row.id, false)
  }
}
