import * as v from 'valibot'
import { idOf } from '../lib/schema.ts'

export const assignSchema = v.object({ assignee_id: v.nullable(idOf('prs')) })
