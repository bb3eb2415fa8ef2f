import type { Context } from '../lib/context.ts'
import { expecting, type Write } from '../lib/db.ts'
import * as queries from './queries.ts'
import type { MessageRow, Version } from './queries.ts'

/** Stores a message and makes its words findable. For a commit that raises the change counter. */
export const writeMessage = (ctx: Context, message: queries.NewMessage): Write[] => [
  queries.insertMessage(ctx.db, message),
  // nobody looks for what is in every conversation
  ...(message.kind === 'reaction' || message.automatic
    ? []
    : queries.indexText(ctx.db, message.id, message.text))
]

export const updateMessage = (ctx: Context, id: string, values: queries.MessageChange): Write =>
  queries.updateMessage(ctx.db, id, values)

/** Makes the commit fail with Stale when the message changed since it was read. */
export const expectMessage = (ctx: Context, seen: { id: string; seq: number }): Write =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('messages')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', seen.id)
        .where('seq', '=', seen.seq)
        .select('id')
    )
  )

/** Takes away what a message says, from the thread and from the search index: its words, its place, its card. */
export const forgetWords = (ctx: Context, id: string): Write[] => [
  queries.updateMessage(ctx.db, id, { text: null, content: null }),
  ...queries.unindexText(ctx.db, id)
]

/** Makes a message findable by these words, and by no others. */
export const indexWords = (ctx: Context, id: string, text: string | null): Write[] => [
  ...queries.unindexText(ctx.db, id),
  ...queries.indexText(ctx.db, id, text)
]

/** What a new message said first and since, when it was edited before it came; nothing of what its sender took back. */
export function writeVersions(
  ctx: Context,
  id: string,
  original: Version,
  { edits, deleted_at }: { edits: Version[]; deleted_at: number | null }
): Write[] {
  if (edits.length === 0 || deleted_at !== null) return []
  return [original, ...edits].map((version) => queries.insertVersion(ctx.db, id, version))
}

/** What a message said first, when that comes later than what it said since; nothing when it was never edited. */
export const correctOriginal = (ctx: Context, id: string, text: string | null): Write =>
  queries.updateVersion(ctx.db, id, 'original', text)

/** Changes what a message said before; nothing for versions that stay as they are. */
export async function rewordVersions(
  ctx: Context,
  id: string,
  reword: (text: string) => string
): Promise<Write[]> {
  const versions = await queries.listVersions(ctx.db, id)
  return versions.flatMap((version) => {
    const text = version.text && reword(version.text)
    return text === version.text ? [] : [queries.updateVersion(ctx.db, id, version.id, text)]
  })
}

/** All of it goes, for good: words, what it said before, content. That there was a message stays. */
export const bury = (ctx: Context, message: MessageRow, at: number): Write[] => [
  ...forgetWords(ctx, message.id),
  queries.updateMessage(ctx.db, message.id, { edited_at: null, deleted_at: at }),
  queries.deleteVersions(ctx.db, message.id)
]
