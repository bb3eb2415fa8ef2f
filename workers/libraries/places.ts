import { directoryOf, type Edge, type LibraryPlace } from '../lib/context.ts'
import { placeRow, placeRows, placeRowsOf } from './queries.ts'

/** Where a library lives, for work that comes without a person: jobs and chores. Null when there is no such library. */
export async function placeOfLibrary(edge: Edge, id: string): Promise<LibraryPlace | null> {
  return (await placeRow(directoryOf(edge), id)) ?? null
}

/** Where all libraries live. */
export const allPlaces = (edge: Edge): Promise<LibraryPlace[]> => placeRows(directoryOf(edge))

/** Where each of these libraries lives and what it is called, by id. */
export async function placesOfLibraries(
  edge: Edge,
  ids: string[]
): Promise<Map<string, LibraryPlace & { name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await placeRowsOf(directoryOf(edge), [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}
