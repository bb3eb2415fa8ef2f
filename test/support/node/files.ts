import { readFileSync } from 'node:fs'
import { ROOT } from '../../../scripts/environment.ts'

/** One of the simulator's own small files. */
export const sample = (name: string) =>
  new Uint8Array(readFileSync(`${ROOT}scripts/simulator/samples/${name}`))
