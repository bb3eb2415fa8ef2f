/** Kinds of conversation, and the working days that each step of them may take. Pure. */
import type { KINDS } from './schema.ts'

/** Null: a question. */
export type Kind = (typeof KINDS)[number] | null

/** What kind a conversation is, and by when its steps are to be done (ms). */
export interface Handling {
  kind: Kind
  confirm_by: number | null
  handle_by: number | null
}
