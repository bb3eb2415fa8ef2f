import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { JOB_KINDS } from './places.ts'

/** Every table of a library's database: `owned`, or why it is shared. The shared ones are the closed list of the guard and the plans. */
const LIBRARY_TABLES: Record<string, string> = {
  attachments: 'owned',
  audit: 'owned',
  audit_seals: 'owned',
  auto_replies: 'owned',
  auto_replies_versions: 'owned',
  branches: 'owned',
  channel_events: 'owned',
  channels: 'owned',
  consents: 'owned',
  conversations: 'owned',
  counters: 'owned',
  daily_sends: 'owned',
  deliveries: 'owned',
  drafts: 'owned',
  due: 'read across libraries by the schedule alone; ids only',
  emergencies: 'owned',
  emergency_tellings: 'owned',
  hours: 'owned',
  hours_versions: 'owned',
  library_settings: 'owned',
  members: 'owned',
  message_versions: 'owned',
  messages: 'owned',
  notes: 'owned',
  outbox: 'owned',
  paces: 'owned',
  patron_changes: 'owned',
  patron_identities: 'owned',
  patron_index: 'the index of words is one; each hit is joined back by patron_rows',
  patron_rows: 'the rows of an index count up; each names its library, once a patron',
  patrons: 'owned',
  quick_replies: 'owned',
  search_index: 'the index of words is one; each hit is joined back by search_rows',
  search_rows: 'the rows of an index count up; each names its library, once a message',
  send_attempts: 'owned',
  sensitive_data_settings: 'owned',
  target_settings: 'owned',
  templates: 'owned',
  presences: 'owned',
  roster_versions: 'owned',
  rosters: 'owned',
  wait_screens: 'owned',
  waiting_items: 'owned'
}

/** Every table of the directory: whose its rows are. */
const DIRECTORY_TABLES: Record<string, string> = {
  audit: 'a library of each, or nobody: what happens to sessions',
  central_closures: 'of the association, for all',
  central_quick_replies: 'of the association, for all',
  central_recounts: 'a row a library',
  channel_routes: 'a library of each',
  chores: 'of who runs Baak',
  libraries: 'a row a library',
  mails: 'of a person; sealed',
  memberships: 'a person in a library',
  message_prices: 'of Meta, for all',
  operator_log: 'of who runs Baak',
  people: 'a row a person',
  push_devices: 'of a person; sealed',
  pushes: 'a library of each, and the device of a person in it',
  quarantine: 'of no library we know; sealed',
  rate_limits: 'a keyed hash of an address or sender',
  sessions: 'of a person',
  sign_in_codes: 'of a person'
}

const WHY = 'say in test/battery/tenancy/gates.test.ts whose the rows of a new table are'

interface Made {
  type: string
  name: string
  tbl_name: string
  sql: string
}

async function schemaOf(database: 'DIRECTORY' | 'LIBRARIES_1'): Promise<Made[]> {
  const asked = 'select type, name, tbl_name, sql from sqlite_schema where sql is not null order by name'
  const { results } = await env[database].prepare(asked).all<Made>()
  // what SQLite and D1 keep for themselves, and the parts of a virtual table
  return results.filter(
    ({ name }) => !/^(sqlite_|d1_|_cf_)|_index_(data|idx|content|docsize|config)$/.test(name)
  )
}

const tablesOf = (schema: Made[]) => schema.filter(({ type }) => type === 'table').map(({ name }) => name)

test('every table has its line', async () => {
  expect(tablesOf(await schemaOf('LIBRARIES_1')), WHY).toEqual(Object.keys(LIBRARY_TABLES).sort())
  expect(tablesOf(await schemaOf('DIRECTORY')), WHY).toEqual(Object.keys(DIRECTORY_TABLES).sort())
})

describe.each(Object.keys(LIBRARY_TABLES).filter((name) => LIBRARY_TABLES[name] === 'owned'))(
  '%s',
  (table) => {
    const of = async (type: string) =>
      (await schemaOf('LIBRARIES_1')).filter((made) => made.tbl_name === table && made.type === type)

    test('begins each key with the library, and points to rows of the same library only', async () => {
      const [made] = await of('table')
      expect(made?.sql).toMatch(/\) strict, without rowid$/i)
      expect(made?.sql).toMatch(/primary key \(library_id, /)
      for (const [reference] of (made?.sql ?? '').matchAll(/\breferences\b.*/g))
        expect(reference).toMatch(/^references \w+ \(library_id, /)
      for (const { sql } of await of('index')) expect(sql).toMatch(/ on \w+ \(library_id, /)
    })

    test('never lets a row move to another library', async () => {
      const fixed = (await of('trigger')).filter(({ sql }) => /before update (of library_id )?on/.test(sql))
      expect(fixed).not.toEqual([])
    })
  }
)

test('every kind of job has its line, and each of these is one', () => {
  const [source = ''] = Object.values(
    import.meta.glob('../../../workers/lib/env.ts', { query: '?raw', import: 'default', eager: true })
  )
  const jobs = [...source.matchAll(/type \w+Job = \{ kind: '(\w+)'(; library_id: string)?/g)]
  const why = 'add a new kind of job to JOB_KINDS of test/battery/tenancy/places.ts'
  expect(
    jobs
      .filter(([, , library]) => library)
      .map(([, kind]) => kind)
      .sort(),
    why
  ).toEqual([...JOB_KINDS].sort())
  expect(jobs.filter(([, , library]) => !library).map(([, kind]) => kind)).toEqual(['chore'])
  expect([...source.matchAll(/Queue<(\w+)>/g)].length).toBe(jobs.length)
})
