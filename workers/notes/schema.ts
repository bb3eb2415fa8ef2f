import * as v from 'valibot'
import { idOf, textOf } from '../lib/schema.ts'

export const noteSchema = v.object({ id: idOf('not'), text: textOf(4096) })
