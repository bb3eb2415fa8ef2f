/** What somebody may have written of themselves that does not belong in a chat. Pure. */
export const KINDS = [
  'bsn',
  'iban',
  'payment_card',
  'library_card',
  'pin',
  'document',
  'birth_date',
  'address',
  'phone',
  'email'
] as const
export type Kind = (typeof KINDS)[number]

export interface Find {
  kind: Kind
  /** Places in the text, in UTF-16 units; `end` is the first after it. */
  start: number
  end: number
  confidence: 'high' | 'maybe'
}

/** What is masked before anybody can read it, when it is certain. A library card alone is allowed; with its PIN it is not. */
export const MASKED_KINDS = ['bsn', 'iban', 'payment_card', 'library_card', 'pin'] as const satisfies Kind[]
export type MaskedKind = (typeof MASKED_KINDS)[number]
