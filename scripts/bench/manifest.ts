/** What Vite's manifest says of a file that it built. Imports are keys of other files. */
export interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

export type Manifest = Record<string, Chunk>

/** Something that is loaded at one moment. */
export interface Part {
  key: string
  scripts: string[]
  styles: string[]
}

/** What the page loads first, and then each thing that is loaded only when somebody comes to it: without what they have by then. */
export function partsOf(manifest: Manifest): { first: Part; later: Part[] } {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the manifest has no entry')
  const loaded = new Map([[entry, withImports(manifest, entry)]])
  const later: Part[] = []
  for (let level = [entry]; level.length > 0; ) {
    const next = openedFrom(manifest, level, loaded)
    for (const [key, openers] of next) {
      const before = openers.reduce((all, opener) => all.intersection(opener))
      const wanted = withImports(manifest, key)
      later.push(part(manifest, key, wanted.difference(before)))
      loaded.set(key, before.union(wanted))
    }
    level = [...next.keys()]
  }
  return { first: part(manifest, entry, loaded.get(entry) ?? new Set()), later }
}

/** What can be opened from these and was not yet, with what each of its openers has loaded. */
function openedFrom(manifest: Manifest, level: string[], loaded: Map<string, Set<string>>) {
  const opened = new Map<string, Set<string>[]>()
  for (const opener of level) {
    const has = loaded.get(opener) ?? new Set()
    const links = new Set([...has].flatMap((key) => manifest[key]?.dynamicImports ?? []))
    for (const key of links) {
      if (!loaded.has(key)) opened.set(key, [...(opened.get(key) ?? []), has])
    }
  }
  return opened
}

function withImports(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  found.add(key)
  for (const imported of manifest[key]?.imports ?? []) withImports(manifest, imported, found)
  return found
}

function part(manifest: Manifest, key: string, keys: Set<string>): Part {
  const chunks = [...keys].flatMap((name) => manifest[name] ?? [])
  return { key, scripts: chunks.map(({ file }) => file), styles: chunks.flatMap(({ css }) => css ?? []) }
}
