import { directoryOf, type Edge } from '../lib/context.ts'
import { log } from '../lib/log.ts'
import { seal } from '../lib/seal.ts'
import { sha256Hex } from '../lib/text.ts'
import type { Change } from '../platforms/platform.ts'
import { inParts, insertQuarantine, type NewQuarantine } from './queries.ts'

const LARGE = 1_000_000

export interface Homeless {
  reason: NewQuarantine['reason']
  object: string | null
  /** The change, or null when the body could not be split; then `text` is the whole body. */
  change: Change | null
  text: string | null
}

/** Where a quarantined text may be opened. */
export const quarantinePlace = (id: string) => ({
  library_id: 'directory',
  table: 'quarantine',
  row: id,
  column: 'raw'
})

/** Keeps, sealed and for seven days, what was signed by Meta but belongs to no library we know. */
export async function quarantine(edge: Edge, items: Homeless[]): Promise<void> {
  if (items.length === 0) return
  const rows: NewQuarantine[] = []
  for (const item of items) rows.push(await rowOf(edge, item))
  const directory = directoryOf(edge)
  await directory.commit(...inParts(rows).map((part) => insertQuarantine(directory, part)))
  log('quarantined', { count: rows.length })
}

async function rowOf(edge: Edge, item: Homeless): Promise<NewQuarantine> {
  const text = item.change ? JSON.stringify(item.change) : (item.text ?? '')
  const id = `qrt_${await sha256Hex(text)}`
  const sealed = await seal(edge.env.SEAL_KEYS, quarantinePlace(id), text)
  const large = sealed.length > LARGE
  const key = large ? `quarantine/${id}` : null
  if (key) await edge.env.MEDIA.put(key, sealed)
  return {
    id,
    received_at: edge.now(),
    reason: item.reason,
    object: item.object?.slice(0, 100) ?? null,
    field: item.change?.field.slice(0, 100) ?? null,
    account: (item.change?.phone_number_id ?? item.change?.account_id ?? null)?.slice(0, 100) ?? null,
    raw: large ? null : sealed,
    object_key: key
  }
}
