import type { Env } from './env.ts'
import { seal } from './seal.ts'

/** Characters of JSON above which content does not stand in its row. */
const LARGE = 600_000

/**
 * Content for a row: itself, or, when it is too large for one, `{"object_key": …}` with the content sealed in the object store
 * (place: the library, table `objects`, the key, column `content`).
 */
export async function keepContent(
  env: Env,
  libraryId: string,
  name: string,
  content: string
): Promise<string> {
  if (content.length <= LARGE) return content
  const key = `library/${libraryId}/content/${name}`
  const place = { library_id: libraryId, table: 'objects', row: key, column: 'content' }
  await env.MEDIA.put(key, await seal(env.SEAL_KEYS, place, content))
  return JSON.stringify({ object_key: key })
}

/** Removes what `keepContent` put beside the row; nothing when it stands in the row. Safe to do twice. */
export async function dropContent(env: Env, kept: string | null): Promise<void> {
  if (!kept?.startsWith('{"object_key":')) return
  const { object_key } = JSON.parse(kept) as { object_key: string }
  await env.MEDIA.delete(object_key)
}
