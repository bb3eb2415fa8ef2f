import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Json, parseLossless } from '../../../workers/lib/json.ts'
import { split } from '../../../workers/meta/split.ts'
import type { InboundEvent } from '../../../workers/platforms/platform.ts'
import { readChange } from '../../../workers/platforms/whatsapp/inbound.ts'

export interface Body {
  name: string
  text: string
}

/** All webhook bodies of a folder, as the bytes that come through the door. */
export function bodiesIn(folder: string): Body[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.replace('.json', ''), text: readFileSync(join(folder, file), 'utf8') }))
}

/** Our own bodies: one situation each. */
export const fixtures = bodiesIn(join(import.meta.dirname, '../../fixtures/whatsapp'))

export function fixture(name: string): Json {
  const found = fixtures.find((body) => body.name === name)
  if (!found) throw new Error(`there is no fixture ${name}`)
  return parseLossless(found.text)
}

/** From a body to its events, the changes one after the other. */
export const eventsIn = (body: Json): InboundEvent[] => split(body).changes.flatMap(readChange)
