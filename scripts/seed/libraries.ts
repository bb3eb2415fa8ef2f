import { HEIDEBRINK } from './heidebrink.ts'
import { OOSTERWIEL } from './oosterwiel.ts'
import type { SeedLibrary } from './shape.ts'
import { VELDWATER } from './veldwater.ts'

/** Three invented libraries of different size. */
export const LIBRARIES: SeedLibrary[] = [VELDWATER, HEIDEBRINK, OOSTERWIEL]
