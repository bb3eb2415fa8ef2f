/** Why a message did not reach a patron, or not yet; the console has a sentence for each, with what to do. */
export const FAILURE_REASONS = [
  'token_invalid',
  'permission_missing',
  'account_restricted',
  'setup_problem',
  'no_whatsapp',
  'window_closed',
  'patron_blocked',
  'not_collected',
  'not_confirmed',
  'too_late',
  'held_by_meta',
  'channel_disconnected',
  'country_restricted',
  'rate_account',
  'rate_number',
  'rate_pair',
  'spam_limited',
  'marketing_limited',
  'opted_out',
  'experiment',
  'not_thread_owner',
  'template_problem',
  'media_problem',
  'same_number',
  'bad_request',
  'transient',
  'unknown'
] as const

export type FailureReason = (typeof FAILURE_REASONS)[number]
