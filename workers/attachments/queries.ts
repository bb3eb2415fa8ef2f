import { expecting, type LibraryDb, type Write } from '../lib/db.ts'
import type { AttachmentKind } from '../platforms/content.ts'

const attachments = (db: LibraryDb) => db.selectFrom('attachments').where('library_id', '=', db.library_id)

export const findAttachment = (db: LibraryDb, id: string) =>
  attachments(db).where('id', '=', id).selectAll().executeTakeFirst()

export type AttachmentRow = NonNullable<Awaited<ReturnType<typeof findAttachment>>>

export const listAttachments = (db: LibraryDb, messageIds: string[]) =>
  attachments(db).where('message_id', 'in', messageIds).orderBy('id').selectAll().execute()

export interface NewAttachment {
  id: string
  conversation_id: string
  channel_id: string
  message_id: string | null
  kind: AttachmentKind
  name: string | null
  declared_type: string | null
  sha256: string | null
  media_id: string | null
  state: 'waiting'
  wake_at: number | null
  uploaded_by: string | null
  created_at: number
}

/** The same attachment twice is one row. */
export const insertAttachment = (db: LibraryDb, attachment: NewAttachment): Write =>
  db
    .insertInto('attachments')
    .values({ library_id: db.library_id, ...attachment })
    .onConflict((conflict) => conflict.doNothing())

export type AttachmentChange = Partial<
  Pick<
    AttachmentRow,
    | 'message_id'
    | 'kind'
    | 'name'
    | 'type'
    | 'size'
    | 'sha256'
    | 'width'
    | 'height'
    | 'media_id'
    | 'media_at'
    | 'state'
    | 'reason'
    | 'attempts'
    | 'wake_at'
    | 'object_key'
  >
>

export const updateAttachment = (db: LibraryDb, id: string, values: AttachmentChange): Write =>
  db.updateTable('attachments').set(values).where('library_id', '=', db.library_id).where('id', '=', id)

/** Makes the commit fail with Stale when the row is not as it was seen any more. */
export const expectAttachment = (
  db: LibraryDb,
  seen: Pick<AttachmentRow, 'id' | 'state' | 'wake_at' | 'message_id'>
): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('attachments')
        .where('library_id', '=', db.library_id)
        .where('id', '=', seen.id)
        .where('state', '=', seen.state)
        .where('wake_at', 'is', seen.wake_at)
        .where('message_id', 'is', seen.message_id)
        .select('id')
    )
  )

type FileDue = 'attachment' | 'prune_attachment'

export const insertDue = (db: LibraryDb, kind: FileDue, at: number, id: string): Write =>
  db
    .insertInto('due')
    .values({ kind, at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteDue = (db: LibraryDb, kind: FileDue, at: number | null, id: string): Write | null =>
  at === null
    ? null
    : db
        .deleteFrom('due')
        .where('kind', '=', kind)
        .where('at', '=', at)
        .where('library_id', '=', db.library_id)
        .where('id', '=', id)

export const moveAttachments = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('attachments')
    .set({ conversation_id: to })
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', from)
