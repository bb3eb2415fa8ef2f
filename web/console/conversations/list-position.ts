/** Where a list was scrolled to, per view, for Back and for a reload of this tab. Holds numbers only. */

export interface Position {
  offset: number
  /** how many pages were loaded */
  pages: number
}

const keyOf = (libraryId: string, view: string) => `baak:scroll:${libraryId}:${view}`

export function positionOf(libraryId: string, view: string): Position {
  const [offset = 0, pages = 1] = (sessionStorage.getItem(keyOf(libraryId, view)) ?? '')
    .split(',')
    .map(Number)
  return { offset: offset || 0, pages: pages || 1 }
}

export function rememberPosition(libraryId: string, view: string, position: Position): void {
  sessionStorage.setItem(keyOf(libraryId, view), `${Math.round(position.offset)},${position.pages}`)
}
