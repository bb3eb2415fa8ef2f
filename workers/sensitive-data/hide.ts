import type { AuditEntry } from '../audit/queries.ts'
import type { Context } from '../lib/context.ts'
import type { EditEvent, MessageEvent } from '../platforms/platform.ts'
import { maskSent, maskText, masksIn, mayHold, mayHoldAny } from './mask.ts'
import { patternIn, readSettings } from './settings.ts'

/** What a patron sent, as it may be stored: everything that follows reads only this. What the original said is kept nowhere. */
export async function hideSensitive<Event extends MessageEvent | EditEvent>(
  ctx: Context,
  event: Event
): Promise<Event> {
  if (event.origin !== 'patron' || !mayHoldAny(event)) return event
  const { settings } = await readSettings(ctx)
  return settings.mask_inbound ? maskSent(event, patternIn(settings)) : event
}

/** The same of words that come in another way. */
export async function hideInText(ctx: Context, text: string | null): Promise<string | null> {
  if (text === null || !mayHold(text)) return text
  const { settings } = await readSettings(ctx)
  return settings.mask_inbound ? maskText(text, patternIn(settings)) : text
}

/** The line of history that says what kind was masked, and never what stood there. For the commit that stores it. */
export function maskedEntry(
  about: { conversation_id: string; subject_id: string },
  { text, content, media }: Partial<MessageEvent>,
  later: (string | null)[] = []
): AuditEntry[] {
  const kinds = masksIn([text, content && JSON.stringify(content), media?.name, ...later])
  if (kinds.length === 0) return []
  return [{ act: 'sensitive_masked', ...about, details: { by: 'rule', kinds: kinds.join(',') } }]
}
