import type { AuditEntry } from '../audit/queries.ts'
import { emergencyText } from '../emergencies/words.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { leaving } from '../replies/leaving.ts'
import { type Arrival, decide, mayAnswer } from './decide.ts'
import { findKnown } from './facts.ts'
import { findLanguage } from './find-language.ts'
import { isAway, type Worded } from './kinds.ts'
import { insertReceiptDue } from './queries.ts'
import type { Settings } from './settings.ts'
import { findValues } from './values.ts'
import { urgentWord, word } from './word.ts'

/** What follows a message by itself, for the commit that stores it. */
export interface Automatic {
  entries: AuditEntry[]
  writes: Write[]
  /** Of the message that leaves at once. */
  id: string | null
  /** For the conversation: when a confirmation is decided. */
  receipt_at: number | null
}

const NOTHING: Automatic = { entries: [], writes: [], id: null, receipt_at: null }

export interface Asking {
  arrival: Arrival
  conversation: {
    id: string
    channel_id: string
    patron_id: string
    branch_id: string | null
  }
  /** As it was; null when it is new. */
  before: { id: string; assignee_id: string | null; receipt_at: number | null } | null
  last_contact_at: number | null
  at: number
  text: string | null
}

/**
 * The automatic answer to a message of a patron, to be written in the same commit: a crash can neither lose nor double it. That
 * commit expects the conversation as it was seen, so two messages at once cannot both have one.
 */
export async function planAnswer(ctx: Context, asking: Asking): Promise<Automatic> {
  const now = ctx.now()
  if (!mayAnswer(asking.arrival, now)) return NOTHING
  const { conversation, before, last_contact_at, at } = asking
  const asked = { channel_id: conversation.channel_id, conversation: before, last_contact_at, at }
  const known = await findKnown(ctx, asked)
  if (!known) return NOTHING
  const { send, receipt_at } = decide(known.facts, now)
  if (receipt_at !== null) {
    const writes = [insertReceiptDue(ctx.db, receipt_at, conversation.id)]
    return { ...NOTHING, writes, receipt_at }
  }
  return send === null ? NOTHING : writeAutomatic(ctx, known.settings, conversation, send, asking.text, at)
}

/** One text that leaves at once: no colleague takes it back. `after`: the message that it answers. */
export async function writeAutomatic(
  ctx: Context,
  settings: Settings,
  conversation: Asking['conversation'],
  kind: Worded,
  asked: string | null,
  after: number
): Promise<Automatic> {
  const now = ctx.now()
  const language = await findLanguage(ctx, conversation.id, asked)
  const { channel_id, patron_id, branch_id } = conversation
  const values = await findValues(ctx, settings, { channel_id, branch_id, patron_id, language, at: now })
  const urgent = isAway(kind) ? await emergencyText(ctx, { channel_id, branch_id, language, at: now }) : null
  const text =
    urgent === null
      ? word(settings, kind, language, values)
      : urgentWord(settings, kind, language, values, urgent)
  const id = newId('message')
  const writes = leaving(ctx, conversation, {
    ...{ id, kind: 'text', text, content: null },
    ...{ reply_to_external_id: null, resend_of: null, origin: 'automatic', author_id: null },
    // below what it answers
    at: Math.max(now, after + 1),
    ...{ wake_at: now, undo: null, automatic: kind }
  })
  const entry: AuditEntry = {
    ...{ act: 'automatic_written', conversation_id: conversation.id, subject_id: id },
    ...{ details: { kind }, actor: SYSTEM }
  }
  return { entries: [entry], writes, id, receipt_at: null }
}
