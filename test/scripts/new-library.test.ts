import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeOperator } from '../../scripts/deploy/operator.ts'
import { readSettings } from '../../scripts/deploy/settings.ts'
import { developmentSecrets, environment, QUIET, ROOT } from '../../scripts/environment.ts'
import { withDatabases } from '../../scripts/seed/seed.ts'
import { readRows } from '../../scripts/state.ts'
import { open, seal } from '../../workers/lib/seal.ts'

Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

const SECOND_KEY = Buffer.alloc(32, 7).toString('base64')
const keys = JSON.parse(developmentSecrets().SEAL_KEYS ?? '{}') as Record<string, string>
const rotated = JSON.stringify({ ...keys, 2: SECOND_KEY })
const LIBRARY = {
  name: "Bibliotheek 't Wad",
  place: 'Oudezijl',
  phone: '012 555 01 01',
  website: 'https://wad.example',
  database: 'LIBRARIES_2',
  branches: [{ name: 'De Kade', address: 'Kade 1, Oudezijl', phone: '012 555 01 02' }],
  people: [{ name: 'Geertje Nauta', email: 'Geertje@wad.example', role: 'admin' }],
  channels: [
    {
      name: 'WhatsApp',
      phone_number_id: '100200300',
      waba_id: '900800700',
      display_phone_number: '31125550101',
      scope: '555444333'
    }
  ]
}

let folder: string
let state: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baak-new-library-'))
  state = join(folder, 'state')
  await withDatabases(state, async () => {})
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function newLibrary(library: object, env: Record<string, string> = { TOKEN_100200300: 'EAA-invented' }) {
  const file = join(folder, 'library.json')
  writeFileSync(file, JSON.stringify(library))
  const words = ['scripts/deploy/new-library.ts', file, '--local', state]
  return spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: environment(env) })
}

const reseal = () => {
  const words = ['scripts/deploy/reseal.ts', '--local', state]
  return spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: 'utf8',
    env: environment({ SEAL_KEYS: rotated })
  })
}

const tokenRow = () => readRows(state, 'select library_id, id, access_token from channels')[0] ?? {}
const opened = (sealKeys: string) => {
  const { library_id, id, access_token } = tokenRow()
  const place = { library_id: String(library_id), table: 'channels', row: String(id), column: 'access_token' }
  return open(sealKeys, place, String(access_token))
}

test('an operator brings on a library with one file: its people, branches and number, in the database that was named', async () => {
  const { status, stdout, stderr } = newLibrary(LIBRARY)
  expect(`${status} ${stderr}`).toMatch(/^0/)
  expect(stdout).toMatch(/Bibliotheek 't Wad is lib_\w+, in LIBRARIES_2/)
  expect(readRows(state, 'select name, database from libraries')).toEqual([
    { name: LIBRARY.name, database: 'LIBRARIES_2' }
  ])
  expect(readRows(state, 'select name from branches')).toEqual([{ name: 'De Kade' }])
  expect(readRows(state, 'select email from people')).toEqual([{ email: 'geertje@wad.example' }])
  expect(readRows(state, 'select kind from channel_routes').length).toBe(3)
  expect(String(tokenRow().access_token)).toMatch(/^s1\.1\./)
  expect(await opened(JSON.stringify(keys))).toBe('EAA-invented')
}, 60_000)

test('a second library with the same number is refused before anything is written, and the first keeps it', () => {
  const before = readRows(state, 'select library_id, kind from channel_routes order by kind')
  const { status, stderr } = newLibrary({ ...LIBRARY, name: 'Bibliotheek Kopie' })
  expect(status).toBe(1)
  expect(stderr).toContain("the number 100200300 belongs to Bibliotheek 't Wad")
  expect(readRows(state, 'select id from libraries').length).toBe(1)
  expect(readRows(state, 'select id from channels').length).toBe(1)
  expect(readRows(state, 'select library_id, kind from channel_routes order by kind')).toEqual(before)
}, 60_000)

test('a file that is not right, or a token that is missing, is said before anything is written', () => {
  const before = readRows(state, 'select id from libraries').length
  const wrong = newLibrary({ ...LIBRARY, people: [], website: 'wad.example' })
  expect(wrong.stderr).toContain('people: needs one person who is admin')
  expect(wrong.stderr).toContain('website: begins with https://')
  const tokenless = newLibrary(LIBRARY, {})
  expect(tokenless.stderr).toContain('set TOKEN_100200300')
  expect([wrong.status, tokenless.status]).toEqual([1, 1])
  expect(readRows(state, 'select id from libraries').length).toBe(before)
}, 60_000)

const mailboxOf = (library_id: string) => ({
  ...{ library_id, table: 'target_settings', row: 'targets', column: 'mailbox' }
})
const DEVICE = { library_id: 'directory', table: 'push_devices', row: 'psd_1', column: 'sealed' }

/** What a library and a colleague would have set meanwhile: the address of a shared mailbox, and a device that shows notices. */
async function keepMore(): Promise<string> {
  const { library_id } = tokenRow()
  const [person] = readRows(state, 'select id from people')
  const first = JSON.stringify(keys)
  const [mailbox, sealed] = await Promise.all([
    seal(first, mailboxOf(String(library_id)), 'balie@wad.example'),
    seal(first, DEVICE, '{}')
  ])
  await withDatabases(state, async (env) => {
    await env.LIBRARIES_2?.prepare(
      `insert into target_settings (library_id, id, version, complaint_confirm_days, complaint_days, other_days, mailbox, changed_at, changed_by)
      values (?, 'targets', 1, 2, 10, 5, ?, 1, ?)`
    )
      .bind(library_id, mailbox, person?.id)
      .run()
    await env.DIRECTORY.prepare(
      `insert into push_devices (id, person_id, session_id, endpoint_hash, device, sealed, created_at, seen_at)
      values ('psd_1', ?, 'ses_1', 'hash', 'Firefox', ?, 1, 1)`
    )
      .bind(person?.id, sealed)
      .run()
  })
  return String(library_id)
}

test('after a new sealing key all that stays sealed opens with that key alone, and a second run finds nothing to do', async () => {
  const library_id = await keepMore()
  const first = reseal()
  expect(`${first.status} ${first.stderr}`).toMatch(/^0/)
  expect(first.stdout).toContain('DIRECTORY: 1 sealed anew')
  expect(first.stdout).toContain('LIBRARIES_2: 2 sealed anew')
  const alone = JSON.stringify({ 2: SECOND_KEY })
  expect(await opened(alone)).toBe('EAA-invented')
  const [settings] = readRows(state, 'select mailbox from target_settings')
  expect(await open(alone, mailboxOf(library_id), String(settings?.mailbox))).toBe('balie@wad.example')
  const [device] = readRows(state, 'select sealed from push_devices')
  expect(await open(alone, DEVICE, String(device?.sealed))).toBe('{}')
  const second = reseal().stdout
  expect(second).toContain('DIRECTORY: 0 sealed anew')
  expect(second).toContain('LIBRARIES_2: 0 sealed anew')
}, 120_000)

test('the first operator is written down once, and somebody who is known becomes one', async () => {
  const settings = readSettings(`${ROOT}docs/operator/production.example.json`)
  const where = ['--local', '--persist-to', state]
  await writeOperator(settings, where)
  await writeOperator(settings, where)
  await writeOperator({ ...settings, operator: { name: 'Geertje', email: 'geertje@wad.example' } }, where)
  expect(readRows(state, 'select email from people where operator = 1 order by email')).toEqual([
    { email: 'geertje@wad.example' },
    { email: settings.operator.email }
  ])
}, 60_000)
