import * as v from 'valibot'
import { idOf } from '../lib/schema.ts'

export const sendTemplateSchema = v.object({
  id: idOf('msg'),
  template_id: idOf('tpl'),
  parameters: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1024))), v.maxLength(20)), [])
})
