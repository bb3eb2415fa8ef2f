import * as v from 'valibot'
import { weekSchema } from '../hours/schema.ts'
import { idOf } from '../lib/schema.ts'

/** No 30 February. */
const exists = (day: string): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day)

/** WhatsApp takes 4096 characters; a patron reads less. */
export const LONGEST = 1000

const textSchema = v.nullable(
  v.pipe(
    v.string(),
    v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').trim()),
    v.maxLength(LONGEST, `maak de tekst korter dan ${LONGEST} tekens`),
    // an empty text is the standard one again
    v.transform((text) => (text === '' ? null : text))
  )
)

const texts = {
  /** null: the standard text of `workers/auto-replies/texts.ts` */
  text: v.optional(textSchema, null),
  /** For who writes in English. */
  text_en: v.optional(textSchema, null)
}

const EMPTY_WEEK = () => Array.from({ length: 7 }, () => [])

export const AWAY_MODES = ['closed', 'always', 'schedule'] as const

const messageSchema = v.object({ enabled: v.optional(v.boolean(), true), ...texts })
const awaySchema = v.object({
  enabled: v.optional(v.boolean(), true),
  /** Outside the hours of the channel, at any time, or at times of its own. */
  mode: v.optional(v.picklist(AWAY_MODES), 'closed'),
  /** When it is sent, with `schedule`. */
  schedule: v.optional(weekSchema, EMPTY_WEEK),
  ...texts
})

/** What a library sends by itself: one document. What it leaves out is as a new library begins. */
export const documentSchema = v.object({
  greeting: v.optional(messageSchema, {}),
  away: v.optional(awaySchema, {}),
  received: v.optional(messageSchema, {})
})

/** How soon an answer comes, as patrons are told. */
export const PROMISES = [
  'quarter',
  'half_hour',
  'hour',
  'two_hours',
  'four_hours',
  'day',
  'two_days'
] as const

export const settingsSchema = v.object({
  ...documentSchema.entries,
  form_of_address: v.optional(v.picklist(['je', 'u']), 'je'),
  /** null: nothing is promised, and the sentence that would goes. */
  promise: v.optional(v.nullable(v.picklist(PROMISES)), 'hour')
})

/** What an admin saves, and which version it was made from; 0 when nobody saved before. */
export const savingSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: settingsSchema
})

const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
export const undoSchema = v.object({ version: versionSchema, to: versionSchema })

const MOMENT = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/

export const previewSchema = v.object({
  settings: settingsSchema,
  channel_id: idOf('chn'),
  /** By the clock of the library: `2027-04-26T22:00`. */
  moment: v.pipe(
    v.string(),
    v.regex(MOMENT, 'kies een dag en een tijd'),
    v.check((text) => exists(text.slice(0, 10)), 'deze datum bestaat niet')
  ),
  language: v.optional(v.picklist(['nl', 'en']), 'nl')
})

export type Preview = v.InferOutput<typeof previewSchema>
export type AutoReplies = v.InferOutput<typeof settingsSchema>
export type AwayMode = AutoReplies['away']['mode']
export type Promised = NonNullable<AutoReplies['promise']>

/** As a new library begins. */
export const STANDARD: AutoReplies = v.parse(settingsSchema, {})
