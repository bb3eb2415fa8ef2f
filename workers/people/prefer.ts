import { directoryOf, type Edge } from '../lib/context.ts'
import { setPreferences } from './queries.ts'

/** Keeps how a person wants the console to be; what is left out stays as it was. */
export async function prefer(
  edge: Edge,
  personId: string,
  preferences: { language?: 'nl' | 'en' | undefined; single_keys?: boolean | undefined }
): Promise<void> {
  const { language, single_keys } = preferences
  if (language === undefined && single_keys === undefined) return
  const db = directoryOf(edge)
  const changes = {
    ...(language !== undefined && { language }),
    ...(single_keys !== undefined && { single_keys: single_keys ? (1 as const) : (0 as const) })
  }
  await db.commit(setPreferences(db, personId, changes))
}
