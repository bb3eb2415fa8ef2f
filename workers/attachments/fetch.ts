import type { Context } from '../lib/context.ts'
import { findAttachment } from './find.ts'

/** Fetches one file of a patron from Meta. */
export async function fetchAttachment(ctx: Context, id: string): Promise<void> {
  await findAttachment(ctx, id)
}
