import * as v from 'valibot'
import { daySchema, idSchema, periodsSchema, versionSchema, weekSchema } from '../hours/schema.ts'

const exceptionSchema = v.object({
  id: idSchema,
  member_id: idSchema,
  from_on: daySchema,
  until_on: daySchema,
  /** Instead of what the week says; none: not on duty on these days. */
  periods: periodsSchema
})

/** Who answers when: one document. Whoever is not in it is never on duty. */
export const rosterSchema = v.object({
  members: v.record(idSchema, weekSchema),
  exceptions: v.pipe(v.array(exceptionSchema), v.maxLength(300, 'hooguit driehonderd uitzonderingen'))
})
export type Roster = v.InferOutput<typeof rosterSchema>

/** A change says which version it was made from; 0 when nothing was saved before. */
export const saveSchema = v.object({ version: versionSchema, document: rosterSchema })
/** What an unsaved roster would leave open. */
export const gapsSchema = v.object({ document: rosterSchema })
/** Back to what an earlier version said. */
export const undoSchema = v.object({ version: versionSchema, to: versionSchema })
/** What the library uses of it. */
export const switchesSchema = v.object({ enabled: v.boolean(), presence: v.boolean() })
export type Switches = v.InferOutput<typeof switchesSchema>

export const presenceSchema = v.object({ state: v.picklist(['available', 'busy', 'away']) })
export type PresenceState = v.InferOutput<typeof presenceSchema>['state']
