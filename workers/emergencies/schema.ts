import * as v from 'valibot'
import { idOf, textOf } from '../lib/schema.ts'

/** So long a closing can be taken back: nothing leaves before. ms */
export const UNDO_MS = 60_000
export const REASON_LENGTH = 60
export const TEXT_LENGTH = 1000
/** Longer than this is no emergency but a closure, which belongs in the calendar. */
export const MOST_DAYS = 31

const branchIds = v.pipe(v.array(idOf('brn')), v.maxLength(200, 'zijn er te veel'))
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

export const closingSchema = v.object({
  id: idOf('emg'),
  /** null: all of them */
  branches: v.nullable(v.pipe(branchIds, v.minLength(1, 'kies een vestiging'))),
  /** Nobody answers the channels either. */
  channels: v.boolean(),
  until_at: instant,
  reason: textOf(REASON_LENGTH),
  text: textOf(TEXT_LENGTH),
  /** For who writes in English; null: the standard text. */
  text_en: v.optional(v.nullable(textOf(TEXT_LENGTH)), null),
  /** Whether who waits is told. */
  tell: v.boolean()
})
export const changeSchema = v.object({ until_at: instant })
export const emergencyParam = v.object({ id: idOf('emg') })

/** What the screen asks before anybody closes: who would be told, and when we would be back. */
export const planSchema = v.object({
  /** Nobody chose one yet: an empty list. */
  branches: v.nullable(branchIds),
  channels: v.boolean(),
  until_at: v.nullable(instant)
})

export type Closing = v.InferOutput<typeof closingSchema>
export type Plan = v.InferOutput<typeof planSchema>
