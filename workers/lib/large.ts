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
