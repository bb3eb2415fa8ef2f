import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { readRows } from '../../scripts/state.ts'

const state = mkdtempSync(join(tmpdir(), 'baak-state-'))
afterAll(() => rmSync(state, { recursive: true, force: true }))

/** Another who writes a row and keeps the database to itself for a while. */
const WRITER = `
  const { workerData, parentPort } = require('node:worker_threads')
  const database = new (require('node:sqlite').DatabaseSync)(workerData)
  database.exec('create table rows (x); begin exclusive; insert into rows values (1)')
  parentPort.postMessage('locked')
  setTimeout(() => database.exec('commit'), 200)`

test('rows of a database that is locked are read when it is free again', async () => {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  mkdirSync(folder, { recursive: true })
  const writer = new Worker(WRITER, { eval: true, workerData: join(folder, 'one.sqlite') })
  await once(writer, 'message')
  expect(readRows(state, 'select x from rows')).toEqual([{ x: 1 }])
})
