import type { Context } from '../lib/context.ts'
import type { Emergency } from './line.ts'

/** The emergency closures of a library that may still be on. */
export async function findEmergencies(_ctx: Context): Promise<Emergency[]> {
  return []
}
