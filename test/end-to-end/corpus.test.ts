import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'
import { parseLossless } from '../../workers/lib/json.ts'
import { split } from '../../workers/meta/split.ts'
import type { Change } from '../../workers/platforms/platform.ts'
import { startStack, type Stack, type StackLibrary, until } from '../support/stack.ts'

const FOLDER = `${ROOT}../shared/corpus/whatsapp`
const here = existsSync(FOLDER)
const STARTED = Date.now()

interface Sample {
  name: string
  text: string
  changes: Change[]
}

const samples: Sample[] = here
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name, index) => {
        const text = withOwnIds(readFileSync(`${FOLDER}/${name}`, 'utf8'), index)
        return { name, text, changes: split(parseLossless(text)).changes }
      })
  : []

/** Bodies without any id: nobody could say whose they are. Each for its reason. */
const HOMELESS: Record<string, string> = {
  'empty--weni.json': 'an empty object: no entry at all',
  'empty.no_changes--weni.json': 'an entry without changes'
}

/** Items that say nothing: historic statuses, examples of a form, and an empty change that comes to each library of its account. */
const IGNORED = { 'ignored: unknown_status': 5, 'ignored: empty': 4 }

/** What is in the samples as a message of a kind of its own. */
const KINDS = [
  ...['text', 'image', 'video', 'audio', 'voice', 'document', 'sticker', 'location', 'contacts', 'button'],
  ...['list', 'form', 'reaction', 'order', 'system', 'group', 'unreadable', 'call_permission', 'call']
]

/** A library for every number and every account that occurs in the bodies, as if each had been connected. */
function librariesOf(): StackLibrary[] {
  const changes = samples.flatMap((sample) => sample.changes)
  const numbers = unique(changes.map((change) => change.phone_number_id))
  const accounts = unique(changes.map((change) => change.account_id))
  const accountsOf = (number: string) =>
    unique(changes.filter((change) => change.phone_number_id === number).map((change) => change.account_id))
  const owned = new Set(numbers.flatMap((number) => accountsOf(number)[0] ?? []))
  const wanted = [
    ...numbers.map((number) => ({ number, account: accountsOf(number)[0] ?? `account of ${number}` })),
    ...accounts
      .filter((account) => !owned.has(account))
      .map((account) => ({ number: `none of ${account}`, account }))
  ]
  return wanted.map(({ number, account }, index) => ({
    ...{
      name: `Bibliotheek ${index}`,
      place: 'Corpus',
      phone: '012 555 00 00',
      website: 'https://corpus.example'
    },
    ...{
      database: index % 2 === 0 ? ('LIBRARIES_1' as const) : ('LIBRARIES_2' as const),
      branches: [],
      people: []
    },
    channels: [
      {
        ...{ name: 'WhatsApp', phone_number_id: number, waba_id: account },
        ...{
          display_phone_number: `3185559${String(index).padStart(4, '0')}`,
          scope: `portfolio of ${account}`
        }
      }
    ]
  }))
}

const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))].sort()

const settled = (stack: Stack) =>
  until('every delivery has its outcome', async () => {
    await stack.tick()
    return stack.rows("select id from deliveries where state = 'received'").length === 0
  })

/** What must be the same however the bodies came. Who is who is left out: the samples give one number to many people. */
function outcomeOf(stack: Stack) {
  const messages = stack.rows(
    // a sample without a time of its own gets ours
    `select external_id, origin, kind, text, content, reply_to_external_id, status, forwarded, standby, imported,
      deleted_at, price_category, price_type, case when at < ? then at end as at from messages`,
    STARTED
  )
  const events = stack.rows('select field, what, severity, facts, content from channel_events')
  const files = stack.rows('select kind, name, declared_type, media_id from attachments')
  const consents = stack.rows('select scope, value, detail, at from consents')
  const waiting = stack.rows('select target_external_id, id from waiting_items')
  return {
    messages: lines(messages),
    events: lines(events),
    waiting: lines(waiting),
    files: lines(files),
    consents: lines(consents)
  }
}

/** What is sent by itself names the address of its own Worker and library. */
const OWN_ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/privacy\/lib_[0-9a-z]{26}/g

const lines = (rows: object[]) =>
  rows.map((row) => JSON.stringify(row).replaceAll(OWN_ADDRESS, 'the privacy page')).sort()

/** The samples share their message ids, and the second of their handovers; in a body of its own each gets its own. */
function withOwnIds(text: string, index: number): string {
  const handed = text.includes('"messaging_handovers"')
  let own = handed
    ? text.replace(/("timestamp":\s*")(\d+)/, (_, key, at) => `${key}${Number(at) + index}`)
    : text
  for (const id of new Set(split(parseLossless(text)).changes.flatMap(messageIds))) {
    own = own.replaceAll(JSON.stringify(id), JSON.stringify(`${id}.${index}`))
  }
  return own
}

function messageIds(change: Change): string[] {
  const value = change.value as Record<string, { id?: unknown }[] | undefined> | null
  const elements = ['messages', 'message_echoes', 'statuses'].flatMap((list) => value?.[list] ?? [])
  return elements.flatMap((item) => (typeof item?.id === 'string' ? item.id : []))
}

function shuffled<Item>(items: Item[], seed: number): Item[] {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

if (!here) {
  test('the corpus of real bodies is not on this machine; our own fixtures are tried elsewhere', () => {
    expect(readdirSync(`${ROOT}test/fixtures/whatsapp`).length).toBeGreaterThan(20)
  })
}

describe.runIf(here)('every real body of the corpus', () => {
  let once: Stack
  let often: Stack
  beforeAll(async () => {
    once = await startStack(librariesOf())
    often = await startStack(librariesOf())
  }, 180_000)
  afterAll(async () => {
    await once.close()
    await often.close()
  })

  test('is answered 401 when it is not signed, and leaves nothing behind', async () => {
    expect(samples.length).toBeGreaterThan(250)
    for (const sample of samples) expect(await once.post(sample.text, `sha256=${'0'.repeat(64)}`)).toBe(401)
    expect(once.rows('select id from deliveries')).toEqual([])
    expect(once.rows('select id from quarantine')).toEqual([])
  }, 120_000)

  test('is answered 200 when it is signed, and each of its items reaches an outcome', async () => {
    for (const sample of samples) expect(await once.post(sample.text), sample.name).toBe(200)
    await settled(once)
    expect(once.rows("select id, error from deliveries where state = 'dead'")).toEqual([])
    const homeless = samples.filter((sample) => sample.changes.length === 0).map((sample) => sample.name)
    expect(homeless.sort()).toEqual(Object.keys(HOMELESS).sort())
    expect(once.rows('select reason from quarantine')).toHaveLength(homeless.length)
  }, 240_000)

  test('becomes something, but for a closed list of items that nobody could act on', () => {
    const counts: Record<string, number> = {}
    for (const { outcomes } of once.rows('select outcomes from deliveries')) {
      const parsed = JSON.parse(String(outcomes)) as Record<string, number>
      for (const [outcome, count] of Object.entries(parsed)) counts[outcome] = (counts[outcome] ?? 0) + count
    }
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const ignored = Object.entries(counts).filter(([outcome]) => outcome.startsWith('ignored'))
    console.info(`${all} items: ${JSON.stringify(counts)}`)
    expect(Object.fromEntries(ignored)).toEqual(IGNORED)
    const kinds = once.rows('select distinct kind from messages').map((row) => row.kind)
    expect(kinds).toEqual(expect.arrayContaining(KINDS))
  })

  test('ends in the same rows when all come twice, in another order', async () => {
    for (const sample of shuffled([...samples, ...samples], 7)) {
      expect(await often.post(sample.text), sample.name).toBe(200)
    }
    await settled(often)
    const [first, second] = [outcomeOf(once), outcomeOf(often)]
    expect(first.messages.length).toBeGreaterThan(120)
    expect(second.messages).toEqual(first.messages)
    expect(second.events).toEqual(first.events)
    expect(second.waiting).toEqual(first.waiting)
    expect(second.files).toEqual(first.files)
    expect(second.consents).toEqual(first.consents)
  }, 300_000)
})
