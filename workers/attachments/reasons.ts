/** Why a file is not here; the console has a sentence for each. Pure. */
export const ATTACHMENT_REASONS = [
  /** the address was too old each time, or Meta keeps it no longer */
  'expired',
  'too_large',
  /** what came is not what Meta announced */
  'wrong_hash',
  'not_found',
  /** Meta does not let us: the token or the permission */
  'refused',
  /** no answer, or one that makes no sense */
  'unavailable',
  /** the address is not one of Meta's */
  'not_allowed_host',
  /** the sender took it back, or a colleague did before sending */
  'removed'
] as const

export type AttachmentReason = (typeof ATTACHMENT_REASONS)[number]
