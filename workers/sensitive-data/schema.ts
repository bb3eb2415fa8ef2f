import * as v from 'valibot'

/** Digits and signs of a card's number; `#` is any digit. */
const cardPattern = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(30, 'is langer dan 30 tekens'),
  v.regex(/^[A-Za-z0-9# .-]*$/, 'mag alleen letters, cijfers, spaties en # bevatten'),
  v.check((pattern) => (pattern.match(/[#\d]/g)?.length ?? 0) >= 6, 'heeft minstens zes cijfers')
)

export const settingsSchema = v.object({
  mask_inbound: v.boolean(),
  outbound: v.picklist(['warn', 'refuse']),
  card_pattern: v.nullable(cardPattern),
  pin_length: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(8)))
})
export type SensitiveSettings = v.InferOutput<typeof settingsSchema>

export const saveSettingsSchema = v.object({
  /** What they were made from. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: settingsSchema
})

/** What a colleague selected in a message, as it stands there. */
export const maskSchema = v.object({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty('is leeg'), v.maxLength(4096, 'is te lang'))
})

export const DEFAULTS: SensitiveSettings = {
  mask_inbound: true,
  outbound: 'warn',
  card_pattern: null,
  pin_length: null
}
