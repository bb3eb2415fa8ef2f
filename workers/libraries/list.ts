import { directoryOf, type Edge } from '../lib/context.ts'
import { listLibraries as rows } from './queries.ts'

/** All libraries, by name. */
export const listLibraries = (edge: Edge) => rows(directoryOf(edge))
