/** All that may be said in a log line: names of things, ids of our own, counts. Nothing personal or secret has a field here. */
export interface LogFields {
  library_id?: string
  channel_id?: string
  /** Id of a row of ours (delivery, message, mail, chore). */
  id?: string
  chore?: string
  queue?: string
  route?: string
  status?: number
  code?: number
  count?: number
  attempt?: number
  /** The class of an error, never its text, which may quote data. */
  error?: string
}

type LogEvent =
  | 'request_failed'
  | 'intake_refused'
  | 'delivery_failed'
  | 'delivery_dead'
  | 'quarantined'
  | 'send_failed'
  | 'job_failed'
  | 'job_dead'
  | 'chore_failed'
  | 'mail_failed'
  | 'push_failed'
  | 'attachment_failed'
  | 'hint_failed'
  | 'queue_failed'
  | 'target_unknown'
  | 'templates_failed'
  | 'mark_failed'

/** One line of JSON. */
export function log(event: LogEvent, fields: LogFields = {}): void {
  console.log(JSON.stringify({ event, ...fields }))
}

export const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
