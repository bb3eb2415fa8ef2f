import { route } from '../channels/route.ts'
import { contextOf, type Edge, type LibraryPlace, SYSTEM } from '../lib/context.ts'
import { type Json, parseLossless } from '../lib/json.ts'
import { seal } from '../lib/seal.ts'
import { sha256Hex } from '../lib/text.ts'
import { pause, SECOND } from '../lib/time.ts'
import { split } from '../meta/split.ts'
import type { Change } from '../platforms/platform.ts'
import { objectKeyOf } from './object.ts'
import { quarantine } from './quarantine.ts'
import {
  findKnownDeliveries,
  inParts,
  insertDeliveries,
  insertDeliveriesDue,
  type NewDelivery
} from './queries.ts'

/** Above this a sealed change does not fit into a row: it goes to R2 first. Characters of JSON. */
const LARGE = 1_000_000
/** A body with more changes than this is left to the queue. */
const AT_ONCE = 20
/** A Worker may go on for half a minute after its answer; then it is gone. */
const LEASE = 30 * SECOND

export interface Recorded {
  library: LibraryPlace
  ids: string[]
}

interface Sorted {
  library: LibraryPlace
  changes: { change: Change; channel_id: string }[]
}

/**
 * Stores every change of a signed body, each in its library's database, or in quarantine when it has none.
 * When this returns, all of it is committed. Throws when storage fails: then Meta must send it again.
 */
export async function record(
  edge: Edge,
  bytes: Uint8Array
): Promise<{ recorded: Recorded[]; atOnce: boolean }> {
  const text = new TextDecoder().decode(bytes)
  const parsed = parse(text)
  if (parsed === undefined) {
    await quarantine(edge, [{ reason: 'unparsable', object: null, change: null, text }])
    return { recorded: [], atOnce: false }
  }
  const { object, changes, rest } = split(parsed)
  const odd = changes.length === 0 ? [text] : rest.map((item) => JSON.stringify(item))
  await quarantine(
    edge,
    odd.map((text) => ({ reason: 'no_account', object, change: null, text }))
  )
  const atOnce = changes.length <= AT_ONCE
  return { recorded: await store(edge, object, changes, atOnce), atOnce }
}

function parse(text: string): Json | undefined {
  try {
    return parseLossless(text)
  } catch {
    return undefined
  }
}

/** Stores changes in their libraries; what a moved or disconnected channel refuses is routed afresh, once. */
export async function store(
  edge: Edge,
  object: string | null,
  changes: Change[],
  atOnce: boolean
): Promise<Recorded[]> {
  const recorded: Recorded[] = []
  let open = changes
  for (const afresh of [false, true]) {
    const { sorted, unknown } = await sort(edge, object, open, afresh)
    const refused: Change[] = []
    for (const group of sorted) {
      const result = await withRetries(edge, () => storeGroup(edge, group, atOnce))
      recorded.push({ library: group.library, ids: result.stored })
      refused.push(...result.refused)
    }
    open = refused
    const homeless = afresh ? [...unknown, ...refused] : unknown
    await quarantine(
      edge,
      homeless.map((change) => ({
        reason: accountOf(change) ? 'unknown_account' : 'no_account',
        object,
        change,
        text: null
      }))
    )
    if (open.length === 0) break
  }
  return recorded
}

const accountOf = (change: Change) =>
  change.phone_number_id ?? change.account_id ?? change.display_phone_number

async function sort(edge: Edge, object: string | null, changes: Change[], afresh: boolean) {
  const groups = new Map<string, Sorted>()
  const unknown: Change[] = []
  const routes = await route(edge, object, changes, afresh)
  for (const [index, change] of changes.entries()) {
    const found = routes[index] ?? []
    if (found.length === 0) unknown.push(change)
    for (const { library, channel_id } of found) {
      const group = groups.get(library.id) ?? { library, changes: [] }
      group.changes.push({ change, channel_id })
      groups.set(library.id, group)
    }
  }
  return { sorted: [...groups.values()], unknown }
}

async function storeGroup(edge: Edge, group: Sorted, atOnce: boolean) {
  const ctx = contextOf(edge, group.library, SYSTEM)
  const now = edge.now()
  const leaseUntil = atOnce ? now + LEASE : now
  const byId = new Map<string, Change>()
  const rows: NewDelivery[] = []
  for (const { change, channel_id } of group.changes) {
    const row = await deliveryOf(edge, group.library.id, change, channel_id)
    if (byId.has(row.id)) continue
    byId.set(row.id, change)
    rows.push(row)
  }
  const ids = rows.map((row) => row.id)
  const parts = inParts(rows)
  const changed = await ctx.db.commit(
    ...parts.map((part) => insertDeliveries(ctx.db, part, now, leaseUntil)),
    insertDeliveriesDue(ctx.db, ids, now, leaseUntil)
  )
  const inserted = changed.slice(0, parts.length).reduce((sum, count) => sum + count, 0)
  if (inserted === ids.length) return { stored: ids, refused: [] }
  const known = new Set((await findKnownDeliveries(ctx.db, ids)).map((row) => row.id))
  const refused = [...byId].filter(([id]) => !known.has(id)).map(([, change]) => change)
  const homeless = rows.filter((row) => !known.has(row.id)).flatMap((row) => row.object_key ?? [])
  if (homeless.length > 0) await edge.env.MEDIA.delete(homeless)
  return { stored: ids.filter((id) => known.has(id)), refused }
}

async function deliveryOf(
  edge: Edge,
  libraryId: string,
  change: Change,
  channelId: string
): Promise<NewDelivery> {
  const json = JSON.stringify(change)
  const id = `dlv_${await sha256Hex(json)}`
  const place = { library_id: libraryId, table: 'deliveries', row: id, column: 'raw' }
  const sealed = await seal(edge.env.SEAL_KEYS, place, json)
  const row = { id, channel_id: channelId, field: change.field.slice(0, 100) }
  if (sealed.length <= LARGE) return { ...row, raw: sealed, object_key: null }
  const key = objectKeyOf(libraryId, id)
  await edge.env.MEDIA.put(key, sealed)
  return { ...row, raw: null, object_key: key }
}

/** D1 fails now and then; the insert is idempotent, so it is tried again before Meta is asked to. */
async function withRetries<T>(edge: Edge, work: () => Promise<T>): Promise<T> {
  const started = edge.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 3 || error instanceof RangeError || edge.now() - started > 3000) throw error
      await pause(50 * 4 ** attempt * Math.random())
    }
  }
}
