/** A mistake that somebody could make, and the part of the gate that must not let it through. */
export interface PlantedBug {
  /** What is wrong then, in plain words. */
  title: string
  /** Which invariant (ARCHITECTURE.md) and which part of the battery. */
  about: string
  /** Each text stands in its file exactly once. */
  edits: { file: string; find: string; replace: string }[]
  gate: Gate
}

/** Tests that must be red with the bug, and are green without it. */
export interface Gate {
  /** The project of `vitest.config.ts`. */
  runs: 'node' | 'workers'
  files: string[]
  /** Only tests whose name fits, as `vitest -t` takes it. */
  only?: string
}

/** The text with the bug in it. Throws when what is to be replaced is not there, or not once. */
export function planted(text: string, { file, find, replace }: PlantedBug['edits'][number]): string {
  const parts = text.split(find)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${find}`)
  return parts.join(replace)
}
