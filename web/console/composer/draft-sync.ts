/** A draft here and on the server: which of them is ahead. Pure. */
import { DRAFT_LENGTH } from '../../../workers/drafts/schema.ts'

export interface Draft {
  /** as it stands in the composer */
  text: string
  /** what the server has, as far as we know */
  saved: string
  /** what is on its way to the server */
  saving: string | null
  /** when it was last changed here, ms */
  changed_at: number
}

export const EMPTY: Draft = { text: '', saved: '', saving: null, changed_at: 0 }

/** An answer of the server that came this soon after a change here may have left before it. */
const MARGIN_MS = 3000

export const typed = (draft: Draft, text: string, now: number): Draft => ({ ...draft, text, changed_at: now })

/** The server does not have it: the tab must remember it. */
export const isAhead = (draft: Draft): boolean => draft.text !== draft.saved

/** Something is to be saved, and nothing is under way. What the server does not take stays in the tab. */
export const mustSave = (draft: Draft): boolean =>
  draft.saving === null && isAhead(draft) && draft.text.length <= DRAFT_LENGTH

export const saving = (draft: Draft): Draft => ({ ...draft, saving: draft.text })
export const saved = (draft: Draft): Draft => ({ ...draft, saved: draft.saving ?? draft.saved, saving: null })
export const notSaved = (draft: Draft): Draft => ({ ...draft, saving: null })

/** The server told at `at` what it has. What was typed here wins; else the server's, which may have been typed elsewhere. */
export function told(draft: Draft, server: string, at: number): Draft {
  if (draft.saving !== null || at < draft.changed_at + MARGIN_MS) return draft
  return isAhead(draft) ? { ...draft, saved: server } : { ...draft, text: server, saved: server }
}

/** The message was accepted, and with it the server dropped the draft; a save that is still under way may come after that. */
export const dropped = (draft: Draft, now: number): Draft =>
  draft.saving === null ? { ...draft, saved: '', changed_at: now } : { ...draft, changed_at: now }
