import { readFileSync } from 'node:fs'
import { directoryOf, type Edge } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { ROOT } from '../environment.ts'

interface CentralReply {
  shortcut: string
  title: string
  topic: string
  text: string
  text_u: string
  text_en: string
  enabled: boolean
}

/** Invented, so that the console has something to show; real ones come from Meta's rate card by `scripts/prices.ts`. */
const EXAMPLE_PRICES = [
  { country: '31', category: 'utility' as const, from_on: '2026-10-01', micros: 12_300, currency: 'EUR' },
  { country: '31', category: 'marketing' as const, from_on: '2026-10-01', micros: 98_700, currency: 'EUR' }
]

/** The association's quick replies, what messages cost (an example), and the person who runs Baak for all libraries. */
export async function writeCentral(edge: Edge): Promise<void> {
  const directory = directoryOf(edge)
  const file = `${ROOT}workers/quick-replies/central.json`
  const replies = JSON.parse(readFileSync(file, 'utf8')) as CentralReply[]
  await directory.commit(
    directory.insertInto('people').values({
      id: newId('person'),
      email: 'operator@probiblio.example',
      name: 'Operator ProBiblio',
      operator: 1,
      created_at: edge.now()
    }),
    ...EXAMPLE_PRICES.map((price) => directory.insertInto('message_prices').values(price)),
    ...replies.map(({ shortcut, title, topic, text, text_u, text_en, enabled }, position) =>
      directory.insertInto('central_quick_replies').values({
        ...{ id: newId('central_quick_reply'), shortcut, title, topic, text, text_u, text_en },
        ...{ enabled: enabled ? 1 : 0, position }
      })
    )
  )
}
