import * as v from 'valibot'
import { idOf, textOf } from '../lib/schema.ts'

export const KINDS = ['complaint', 'tip', 'suggestion', 'compliment', 'remark'] as const

const whole = (most: number, unit: string) =>
  v.pipe(
    v.number('is geen getal'),
    v.integer('is geen heel getal'),
    v.minValue(1, `is minder dan 1 ${unit}`),
    v.maxValue(most, `is meer dan ${most}`)
  )

/** In minutes of service time; null: as usual for this kind of channel. */
const minutes = v.nullable(whole(2400, 'minuut'))

const mailbox = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'is te lang'),
  v.email('is geen e-mailadres')
)

export const TERM_NAMES = ['complaint_confirm_days', 'complaint_days', 'other_days'] as const

export const targetsSchema = v.object({
  /** The version that was changed: who was first wins. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  channels: v.pipe(
    v.array(v.object({ id: idOf('chn'), target_minutes: minutes, public_target_minutes: minutes })),
    v.maxLength(100)
  ),
  complaint_confirm_days: whole(60, 'werkdag'),
  complaint_days: whole(60, 'werkdag'),
  other_days: whole(60, 'werkdag'),
  /** Absent: as it was; null: nobody is mailed. */
  mailbox: v.optional(v.nullable(mailbox))
})
export type TargetsInput = v.InferOutput<typeof targetsSchema>

export const urgentSchema = v.object({ urgent: v.boolean() })
export const kindSchema = v.object({ kind: v.nullable(v.picklist(KINDS)) })

export const confidentialSchema = v.object({ confidential: v.boolean() })

export const screenSchema = v.object({ name: textOf(60) })
/** What stands in the link of a waiting screen, after the #. */
export const screenTokenSchema = v.object({
  library_id: idOf('lib'),
  secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,64}$/, 'is geen link van een wachtscherm'))
})
