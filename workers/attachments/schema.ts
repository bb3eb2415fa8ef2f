import * as v from 'valibot'
import { idOf } from '../lib/schema.ts'

export const attachmentParam = v.object({ id: idOf('fil') })
export const uploadParam = v.object({ id: idOf('cnv'), attachment_id: idOf('fil') })
