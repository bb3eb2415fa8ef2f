import { readFileSync } from 'node:fs'

/** One of the simulator's own small files. */
export const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../scripts/simulator/samples/${name}`, import.meta.url)))
