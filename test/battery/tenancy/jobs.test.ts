import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DueKind } from '../../../workers/lib/due.ts'
import { hint } from '../../../workers/realtime/hint.ts'
import worker from '../../../workers/index.ts'
import { makeEdge } from '../../support/edge.ts'
import { report, scale } from '../scale.ts'
import { contents } from './contents.ts'
import { DUE_KINDS, runDue } from './due.ts'
import { type Ids, type Kind, missing, objectKey } from './ids.ts'
import { JOB_KINDS } from './places.ts'
import { makeSix, type Tenant } from './six.ts'
import { type Trace, type Watch, watch } from './watched.ts'

let six: Tenant[]
let eye: Watch
beforeAll(async () => {
  six = await makeSix()
  eye = watch()
})
afterEach(() => void vi.restoreAllMocks())

const KINDS = Object.keys(missing()) as Kind[]
const others = (own: Tenant) => six.filter((tenant) => tenant !== own)
const rowsOf = async (tenants: Tenant[]) => (await Promise.all(tenants.map(contents))).flat().join('\n')

/** What must be the same whether a thing is another library's or nowhere. */
const alike = ({ statements, wrote, jobs, rooms }: Trace) => ({
  statements: [...statements].sort(),
  ...{ wrote, jobs: jobs.length, rooms }
})

/** Whom a library tries to reach: in CI one other, in a soak each. */
const targetsOf = (own: Tenant) =>
  others(own).filter(({ number }) => scale(0, 1) === 1 || number === (own.number + 1) % 6)

/** One of each database in CI: there each route is tried with jobs of all six, see places.ts. */
const OWN = Array.from({ length: scale(2, 6) }, (_, number) => number)

describe.each(OWN)('library %d', (number) => {
  test('a job with an id of another library does nothing, whatever its kind', async () => {
    const own = six[number] as Tenant
    eye.deafen()
    const before = await rowsOf(six)
    for (const kind of JOB_KINDS) {
      const job = (id: string) => eye.run({ kind, library_id: own.made.library.id, id })
      for (const target of targetsOf(own)) {
        for (const name of KINDS) {
          const foreign = await job(target.bait[name])
          const absent = await job(missing()[name])
          expect([kind, name, foreign.status, alike(foreign)]).toEqual([kind, name, 200, alike(absent)])
          expect([kind, name, foreign.wrote]).toEqual([kind, name, 0])
        }
      }
    }
    expect(await rowsOf(six)).toBe(before)
  })

  test('what is due with an id of another library touches nothing of it, whatever its kind', async () => {
    const own = six[number] as Tenant
    eye.deafen()
    const before = await rowsOf(others(own))
    for (const kind of Object.keys(DUE_KINDS) as DueKind[]) await bothDue(own, kind)
    expect(await rowsOf(others(own))).toBe(before)
  })
})

async function bothDue(own: Tenant, kind: DueKind): Promise<void> {
  const { id: library_id } = own.made.library
  const run = (all: Ids[]) =>
    runDue(
      eye,
      kind,
      all.flatMap(dueIds).map((id) => ({ library_id, id, at: 1 }))
    )
  // the audit is sealed once, and a listing is due again
  await run([missing()])
  const targets = targetsOf(own)
  const foreign = await run(targets.map(({ bait }) => bait))
  const absent = await run(targets.map(() => missing()))
  expect({ kind, ...alike(foreign), wrote: 0 }).toEqual({ kind, ...alike(absent), wrote: 0 })
  expect(
    foreign.statements.filter((sql) => sql.startsWith(own.made.library.database)).length
  ).toBeGreaterThan(0)
  expect(foreign.keys.filter((key) => !key.startsWith(`library/${library_id}/`))).toEqual([])
  const words = others(own).map(({ word }) => word)
  expect(words.filter((word) => JSON.stringify(foreign).includes(word))).toEqual([])
}

/** Every id, alone and in the forms that a row in `due` has. */
const dueIds = (ids: Ids) => [
  ...Object.values(ids),
  `${ids.patron}|1`,
  `${ids.channel}|${ids.question}`,
  objectKey(ids)
]

test('a socket hears of its own library only, whatever it says', async () => {
  const heard: string[][] = six.map(() => [])
  for (const [index, tenant] of six.entries()) {
    const socket = await socketOf(tenant)
    socket.addEventListener('message', ({ data }) => void heard[index]?.push(String(data)))
    for (const other of others(tenant))
      socket.send(JSON.stringify({ subscribe: other.made.library.id, ...other.bait }))
  }
  const edge = makeEdge()
  for (const { made, bait } of [...six].reverse()) hint({ ...made.ctx, defer: edge.defer }, bait.conversation)
  await edge.settle()
  await vi.waitUntil(() => heard.every((list) => list.length > 0), { timeout: 30_000 })
  const own = six.map(({ bait }) => [JSON.stringify({ type: 'changed', conversation_id: bait.conversation })])
  expect(heard).toEqual(own)
  report('tenancy jobs', { kinds: JOB_KINDS.length, due: Object.keys(DUE_KINDS).length, ids: KINDS.length })
})

async function socketOf({ made, cookies }: Tenant): Promise<WebSocket> {
  const execution = createExecutionContext()
  const headers = { cookie: cookies.staff, upgrade: 'websocket' }
  const request = new Request(`http://baak.example/api/libraries/${made.library.id}/socket`, { headers })
  const { webSocket } = await worker.fetch(request, env, execution)
  await waitOnExecutionContext(execution)
  if (!webSocket) throw new Error('the socket was refused')
  webSocket.accept()
  return webSocket
}
