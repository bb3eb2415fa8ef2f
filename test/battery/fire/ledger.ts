import { eachRow, type Row } from '../../../scripts/state.ts'
import type { Stack } from '../../support/stack.ts'
import { type Deck, readExternalId } from './deck.ts'
import type { Desk } from './desk.ts'
import type { AtMeta } from './at-meta.ts'
import { PATRONS } from './town.ts'

/** What Meta says for good of an answer that it does not deliver, among the faults that are set. */
const REFUSALS = new Set<unknown>([131026, 131047])

/** What is not as it must be, once everything has come to rest; and how the answers ended, how many each. */
export interface Judgement {
  violations: string[]
  ends: Record<string, number>
}

interface Burnt {
  stack: Stack
  deck: Deck
  desks: Pick<Desk, 'answers'>[]
  meta: AtMeta
}

export function judge({ stack, deck, desks, meta }: Burnt): Judgement {
  const { violations, ends } = judgeAnswers({ stack, desks, meta })
  return { violations: [...judgeMessages(stack, deck), ...judgeRest(stack, deck), ...violations], ends }
}

/** Each message that was answered 200 stands once, in its own library. */
function judgeMessages({ state, libraries }: Stack, deck: Deck): string[] {
  const stored = deck.dealt.map((count) => new Uint8Array(count))
  const numbers = new Map(libraries.map(({ place }, number) => [place.id as unknown, number]))
  let [strange, elsewhere, doubled, lost] = [0, 0, 0, 0]
  eachRow(state, "select library_id, external_id from messages where origin = 'patron'", [], (row) => {
    const told = readExternalId(String(row.external_id))
    const seen = told && stored[told.library]
    const before = seen?.[told?.nth ?? -1]
    if (!told || !seen || before === undefined) strange += 1
    else if (numbers.get(row.library_id) !== told.library) elsewhere += 1
    else {
      if (before > 0) doubled += 1
      seen[told.nth] = before + 1
    }
  })
  for (const seen of stored) for (const count of seen) if (count === 0) lost += 1
  return found({ strange, elsewhere, doubled, lost }, 'messages')
}

/** Nothing waits, nothing is dead, and each patron is one, with one open conversation. */
function judgeRest(stack: Stack, deck: Deck): string[] {
  const count = (sql: string) => stack.rows(sql).reduce((sum, row) => sum + Number(row.count), 0)
  const wrote = deck.dealt.reduce((sum, dealt) => sum + Math.min(dealt, PATRONS), 0)
  const photos = count("select count(*) as count from attachments where state = 'stored'")
  return found(
    {
      'deliveries without their outcome': count(
        "select count(*) as count from deliveries where state <> 'done'"
      ),
      'changes in quarantine': count('select count(*) as count from quarantine'),
      'items that wait for their message': count('select count(*) as count from waiting_items'),
      'too many reminders to forget a delivery':
        count("select count(*) as count from due where kind = 'prune_delivery'") -
        count('select count(*) as count from deliveries'),
      'reminders of deliveries and files': count(
        "select count(*) as count from due where kind in ('delivery', 'attachment')"
      ),
      'too many patrons': count('select count(*) as count from patrons') - wrote,
      'too many conversations': count('select count(*) as count from conversations') - wrote,
      'photos that were not fetched': deck.photos - photos
    },
    ''
  )
}

/** Of the answers alone: while Meta still has something to tell of one, it is not yet as it must be. */
export function judgeAnswers({ stack, desks, meta }: Omit<Burnt, 'deck'>): Judgement {
  const answers = desks.flatMap((desk) => desk.answers)
  const rows = new Map<unknown, Row>()
  eachRow(
    stack.state,
    "select id, library_id, status, failure_code from messages where origin = 'staff'",
    [],
    (row) => rows.set(row.id, row)
  )
  const ends: Record<string, number> = {}
  const violations = found({ 'answers that nobody sent': rows.size - answers.length }, '')
  for (const { id, library } of answers) {
    const row = rows.get(id)
    const { status = 'lost' } = row ?? {}
    ends[`${status}`] = (ends[`${status}`] ?? 0) + 1
    const wrong =
      row && row.library_id === stack.libraries[library]?.place.id
        ? wrongWith(row, meta.copies(id), meta.hasFailed(id))
        : 'is not in its library'
    if (wrong) violations.push(`the answer ${id} ${wrong}`)
  }
  return { violations, ends }
}

/** A patron has it once and Baak knows it; or they have it not, and Baak never said so. */
function wrongWith({ status, failure_code }: Row, copies: number, failed: boolean): string | null {
  if (copies > 1) return `was sent ${copies} times`
  if (status === 'failed' && !REFUSALS.has(failure_code)) return `failed with ${failure_code}`
  if (copies === 1 && !failed) return status === 'read' ? null : `was read, and is ${status}`
  if (copies === 1) return status === 'failed' ? null : `was refused at last, and is ${status}`
  return status === 'failed' || status === 'uncertain' ? null : `never came to Meta, and is ${status}`
}

const found = (counts: Record<string, number>, what: string): string[] =>
  Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [`${count} ${name} ${what}`.trim()]))
