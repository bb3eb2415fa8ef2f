import { edgeOf } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { EVERY } from '../../workers/operators/chore-times.ts'
import { runChore, scheduled } from '../../workers/schedule.ts'
import { prepareWith, withDatabases } from '../seed/seed.ts'
import { countedWorker, type CountedWorker, sumOf, type Usage } from './counted-worker.ts'
import { EMAIL, LIBRARY, nextBody } from './library.ts'
import { type Line, line } from './table.ts'

const LIBRARIES = 5_000
const LATER = Date.now() + 400 * 86_400_000
/** Each chore has its own row, and asks two databases for what is due. */
const TICK = 5 * Object.keys(EVERY).length
const SLACK = 5

const numbers = (count: number) =>
  `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})`
const PEOPLE = LIBRARIES * 10

const DIRECTORY = [
  `insert into libraries (id, name, place, database, created_at)
  ${numbers(LIBRARIES)} select printf('lib_%026d', n), 'Bibliotheek ' || n, 'Plaats ' || n, 'LIBRARIES_1', 1 from numbers`,
  ...['phone_number_id', 'display_phone_number', 'waba_id'].map(
    (kind) => `insert into channel_routes (kind, external_id, library_id, channel_id)
  ${numbers(LIBRARIES)} select '${kind}', printf('9%014d', n), printf('lib_%026d', n), printf('chn_%026d', n) from numbers`
  ),
  `insert into people (id, email, name, created_at)
  ${numbers(PEOPLE)} select printf('prs_%026d', n), 'p' || n || '@many.example', 'Medewerker ' || n, 1 from numbers`,
  `insert into memberships (person_id, library_id, role, created_at)
  ${numbers(PEOPLE)} select printf('prs_%026d', n), printf('lib_%026d', 1 + n % ${LIBRARIES}), 'staff', 1 from numbers`,
  `insert into sessions (id, token_hash, person_id, device, created_at, seen_at, expires_at)
  ${numbers(PEOPLE)} select 'ses_' || n, 'hash' || n, printf('prs_%026d', n), 'console', 1, ${LATER}, ${LATER} from numbers`,
  `insert into mails (id, recipient, state, next_attempt_at, created_at, sent_at)
  ${numbers(PEOPLE)} select 'mai_' || n, 'p' || n || '@many.example', 'sent', 1, ${LATER}, 1 from numbers`,
  `insert into quarantine (id, received_at, reason)
  ${numbers(1000)} select 'qua_' || n, ${LATER}, 'unknown_account' from numbers`
]
const DUE = ['prune_delivery', 'outbox', 'templates', 'attachment', 'waiting_item', 'delivery']
const IN_DATABASE = [
  `insert into channels (library_id, id, kind, name, external_id, account_id, display_phone_number, scope)
  ${numbers(LIBRARIES)} select printf('lib_%026d', n), printf('chn_%026d', n), 'whatsapp', 'WhatsApp', printf('9%014d', n), 'a', 'b', 'c' from numbers`,
  `insert into counters (library_id, id, value) ${numbers(LIBRARIES)} select printf('lib_%026d', n), 'seq', 1 from numbers`,
  ...DUE.map(
    (kind) => `insert into due (kind, at, library_id, id)
  ${numbers(LIBRARIES)} select '${kind}', ${LATER} + n, printf('lib_%026d', n), 'x' || n from numbers`
  )
]

export interface ManyLibraries {
  lines: Line[]
  /** One tick with nothing to do, jobs of its chores included. */
  tick: Usage
}

/** What a directory of five thousand libraries costs who has nothing to do with most of them. */
export async function manyLibraries(folder: string): Promise<ManyLibraries> {
  const state = `${folder}/many`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to compare')
  const measure = (env: Env) =>
    countedWorker(env, library.place.id, library.people.get(EMAIL) ?? '').then(ofOne)
  return withDatabases(state, async (env) => {
    // what is due after a first start is not what is measured
    await env.LIBRARIES_1.prepare('delete from due').bind().run()
    const alone = await measure(env)
    for (const sql of DIRECTORY) await env.DIRECTORY.prepare(sql).bind().run()
    for (const sql of IN_DATABASE) await env.LIBRARIES_1.prepare(sql).bind().run()
    const among = await measure(env)
    // the cron, and each job: Cloudflare's pages leave open whether these are requests, so they are taken to be
    const requests = 1 + among.tick.queue_messages
    return { lines: linesOf(alone, among), tick: { ...among.tick, requests } }
  })
}

type Measured = Record<'tick' | 'hour' | 'message' | 'page', Usage>

async function ofOne(worker: CountedWorker): Promise<Measured> {
  const { answer, after } = await worker.webhook(nextBody())
  await worker.run((env) =>
    env.LIBRARIES_1.prepare("delete from due where kind <> 'prune_delivery' and at < ?").bind(LATER).all()
  )
  const page = (await worker.ask('conversations')).usage
  const hour = await worker.run((env) => tick(env, true))
  return { tick: await worker.run((env) => tick(env, false)), hour, message: sumOf([answer, after]), page }
}

/** The minute's tick with its jobs. `fresh`: as if no chore had run for an hour, so that the hourly ones run too. */
async function tick(env: Env, fresh: boolean): Promise<void> {
  if (fresh) await env.DIRECTORY.prepare('delete from chores').bind().all()
  const jobs: string[] = []
  const execution = { waitUntil: () => undefined } as unknown as Execution
  const CHORES = { send: async ({ id }: { id: string }) => void jobs.push(id) }
  const counted = { ...env, CHORES: withCount(env.CHORES, CHORES) } as unknown as Env
  await scheduled({} as Parameters<typeof scheduled>[0], counted, execution)
  for (const id of jobs) await runChore(edgeOf(env, execution), id)
}

type Execution = Parameters<typeof scheduled>[2]
type Sends = { send: (job: { kind: 'chore'; id: string }) => Promise<unknown> }

const withCount = (counting: Env['CHORES'], keeping: Sends): Sends => ({
  send: async (job) => {
    await counting.send(job)
    await keeping.send(job)
  }
})

function linesOf(alone: Measured, among: Measured): Line[] {
  const rows = ({ rows_read, rows_written }: Usage) => `${rows_read}/${rows_written}`
  const same = (what: string, of: 'message' | 'page') =>
    line(
      `Rows read/written, ${what}, alone and among ${LIBRARIES.toLocaleString('en')} libraries`,
      `${rows(alone[of])} · ${rows(among[of])}`,
      `the same, + ${SLACK} at most`,
      among[of].rows_read <= alone[of].rows_read + SLACK
    )
  const idle = (what: string, of: 'tick' | 'hour') =>
    line(
      `Rows read/written, ${what} with nothing to do, ${LIBRARIES.toLocaleString('en')} libraries`,
      rows(among[of]),
      `≤ ${TICK} read`,
      among[of].rows_read <= TICK
    )
  return [
    same('a message', 'message'),
    same('inbox page', 'page'),
    idle('a tick', 'tick'),
    idle('all chores', 'hour')
  ]
}
