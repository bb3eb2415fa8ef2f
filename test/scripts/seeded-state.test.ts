import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUIET } from '../../scripts/environment.ts'
import { type Prepared, prepare } from '../../scripts/seed/seed.ts'
import { type Row, readRows } from '../../scripts/state.ts'

Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

let folder: string
let first: Prepared
let again: Prepared
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baak-seed-'))
  first = await prepare(folder)
  again = await prepare(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = (sql: string): Row[] => readRows(folder, sql)
const values = (sql: string) => rows(sql).flatMap((row) => Object.values(row))

test('what a patron took back is a tombstone, and what they changed keeps its versions', () => {
  expect(rows('select text, content from messages where deleted_at is not null')).toMatchObject([
    { text: null, content: null }
  ])
  const edited = rows('select id, text from messages where edited_at is not null')
  expect(edited).toMatchObject([{ text: expect.stringContaining('donderdag om 15 uur') }])
  expect(rows('select id from message_versions')).toHaveLength(3)
})

test('every file is here but the one that did not come, which can be fetched again', () => {
  const attachments = rows('select state, reason, media_id, message_id from attachments')
  expect(attachments.filter(({ state }) => state !== 'stored')).toMatchObject([
    { state: 'failed', reason: 'expired' }
  ])
  expect(attachments.every(({ message_id }) => message_id !== null)).toBe(true)
  const lost = attachments.find(({ state }) => state === 'failed')?.media_id
  expect(first.files.map(({ media_id }) => media_id)).toContain(lost)
})

test('what a blocked patron sent is counted and not kept', () => {
  const [blocked] = rows('select id, blocked_count, block_sync from patrons where blocked_at is not null')
  expect(blocked).toMatchObject({ blocked_count: 3, block_sync: 'done' })
  expect(values("select text from messages where text like '%claim nu%'")).toEqual([])
})

test('one answer waits for a tap, and one was not collected', () => {
  expect(rows("select id from outbox where state = 'held'")).toHaveLength(1)
  expect(rows("select id from messages where failure_reason = 'not_collected'")).toHaveLength(1)
  expect(first.templates).toMatchObject([{ choices: { items: [{ title: 'Lees antwoord' }] } }])
})

test('a patron with a new number is the same patron', () => {
  const [patron] = rows("select id from patrons where phone = '31655502918'")
  const conversations = rows('select patron_id from conversations').filter(
    (row) => row.patron_id === patron?.id
  )
  expect(conversations).toHaveLength(1)
})

test('a handed over thread waits for nobody, and one that came back was answered', () => {
  expect(values('select state from conversations where owner is not null')).toEqual(['waiting_on_patron'])
  expect(rows("select at from audit where act = 'thread_taken_back'")).toHaveLength(1)
})

test('somebody named a branch, somebody stopped news, and Meta told about the number', () => {
  expect(values('select value from consents')).toEqual(['stop'])
  expect(values('select quality from channels where quality is not null')).toEqual(['GREEN'])
  expect(rows('select id from conversations where branch_id is not null')).toHaveLength(1)
  expect(values('select sum(count) from daily_sends').every((count) => Number(count) > 0)).toBe(true)
})

test('nothing of the past lies in the future, and nothing waits to be sent', () => {
  const now = Date.now()
  expect(rows(`select at from audit where at > ${now}`)).toEqual([])
  expect(rows(`select id from messages where at > ${now}`)).toEqual([])
  expect(rows("select id from outbox where state in ('queued', 'sending')")).toEqual([])
})

test('the same libraries are there the next time, and nothing is told twice', () => {
  expect(again).toEqual({ ...first, patrons: expect.anything() })
  expect(again.patrons.length).toBe(first.patrons.length)
  expect(rows('select id from libraries')).toHaveLength(3)
})
