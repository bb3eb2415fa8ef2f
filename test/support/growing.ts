/** Tables that grow with what is written and sent. What looks through all of a library there gets slower every day. */
export const GROWING_TABLES = [
  'attachments',
  'audit',
  'audit_seals',
  'channel_events',
  'consents',
  'conversations',
  'daily_sends',
  'deliveries',
  'drafts',
  'message_versions',
  'messages',
  'notes',
  'outbox',
  'paces',
  'patron_changes',
  'patron_identities',
  'patron_rows',
  'patrons',
  'search_rows',
  'send_attempts',
  'waiting_items'
]

/** Steps that look like it and are not. */
const DELIBERATE = [
  // the newest seal: the last of its key, one row
  /^SEARCH audit_seals USING PRIMARY KEY \(library_id=\?\)$/,
  // holds only what is dead, and gives the newest of it
  /^SEARCH deliveries USING INDEX deliveries_dead \(library_id=\?\)$/,
  // the newest of a channel's news, in the order of the index
  /^SEARCH channel_events USING INDEX channel_events_channel \(library_id=\? AND channel_id=\?\)$/,
  // what waits to leave when a channel goes on, so many at a time
  /^SEARCH outbox USING INDEX outbox_channel \(library_id=\? AND channel_id=\?\)$/
]

/** Does this step of a plan go through all that a library, or one of its channels, has in a table that grows? */
export function walksLibrary(detail: string): boolean {
  const [, table = ''] =
    /^(?:SCAN|SEARCH) (\S+) .*\(library_id=\?(?: AND channel_id=\?)?\)/.exec(detail) ?? []
  return GROWING_TABLES.includes(table) && !DELIBERATE.some((step) => step.test(detail))
}

/** Is this being asked for by the code of a noun, and not by a test that wants to see all of a library? */
export function isAskedByUs(): boolean {
  const usual = Error.stackTraceLimit
  Error.stackTraceLimit = 50
  const { stack } = new Error()
  Error.stackTraceLimit = usual
  return /\/workers\/(?!lib\/)/.test(stack ?? '')
}
