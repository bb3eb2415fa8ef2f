import { directoryOf, type Edge } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { type Json, parseLossless } from '../lib/json.ts'
import { open } from '../lib/seal.ts'
import { split } from '../meta/split.ts'
import type { Change } from '../platforms/platform.ts'
import { logAct } from '../operators/log.ts'
import { enqueueDeliveries } from './enqueue.ts'
import { quarantinePlace } from './quarantine.ts'
import { findQuarantined, listQuarantine, markReplayed } from './queries.ts'
import { store } from './record.ts'

export const showQuarantine = (edge: Edge) => listQuarantine(directoryOf(edge), 200)

/**
 * Sends a quarantined change through the door again, for when its number was connected since. Answers the state it is in now:
 * it stays in quarantine while nobody has that number. Throws Problem: not_found, invalid (it can never be read).
 */
export async function replayQuarantined(
  edge: Edge,
  personId: string,
  id: string
): Promise<'waiting' | 'replayed'> {
  const directory = directoryOf(edge)
  const row = await findQuarantined(directory, id)
  if (row?.state !== 'waiting') throw notFound()
  const sealed = row.object_key ? await (await edge.env.MEDIA.get(row.object_key))?.text() : row.raw
  if (!sealed) throw notFound()
  const text = await open(edge.env.SEAL_KEYS, quarantinePlace(id), sealed)
  const changes = changesOf(text, row.reason)
  const recorded = await store(edge, row.object, changes, false)
  const found = recorded.filter((item) => item.ids.length > 0)
  if (found.length === 0) return 'waiting'
  await directory.commit(markReplayed(directory, id, edge.now()))
  await logAct(edge, personId, 'quarantine_replayed', id)
  if (row.object_key) await edge.env.MEDIA.delete(row.object_key)
  for (const item of found) await enqueueDeliveries(edge, item.library.id, item.ids)
  return 'replayed'
}

function changesOf(text: string, reason: string): Change[] {
  try {
    const parsed: Json = parseLossless(text)
    return reason === 'unknown_account' || isChange(parsed)
      ? [parsed as unknown as Change]
      : split(parsed).changes
  } catch {
    throw new Problem('invalid')
  }
}

const isChange = (value: Json) =>
  typeof value === 'object' && value !== null && 'field' in value && 'value' in value
