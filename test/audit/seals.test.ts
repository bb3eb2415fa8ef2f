import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { chained, FIRST_HASH } from '../../workers/audit/chain.ts'
import { commitChange } from '../../workers/audit/commit-change.ts'
import type { AuditRow } from '../../workers/audit/queries.ts'
import { sealAudit } from '../../workers/audit/seal.ts'
import { verifyChain } from '../../workers/audit/verify.ts'
import { directoryOf } from '../../workers/lib/context.ts'
import { makeLibrary, type MadeLibrary } from '../support/library.ts'

/** Lets `commits` things happen, each with `rows` lines of history. */
async function happen(made: MadeLibrary, commits: number, rows = 1) {
  for (let i = 0; i < commits; i += 1) {
    const entries = Array.from({ length: rows }, () => ({ act: 'note_written' as const, details: { i } }))
    await commitChange(made.ctx, entries, [])
  }
}

const sealsOf = (made: MadeLibrary) =>
  made.ctx.db
    .selectFrom('audit_seals')
    .selectAll()
    .where('library_id', '=', made.library.id)
    .orderBy('to_seq')
    .execute()

const copyOf = (made: MadeLibrary) =>
  directoryOf(made.ctx)
    .selectFrom('libraries')
    .select(['seal_seq', 'seal_hash'])
    .where('id', '=', made.library.id)
    .executeTakeFirstOrThrow()

const WHOLE = { ok: true, broken_at: null, next: null }

async function sealed(): Promise<MadeLibrary> {
  const made = await makeLibrary()
  for (let i = 0; i < 3; i += 1) {
    await happen(made, 4, 2)
    await sealAudit(made.system)
  }
  return made
}

describe('sealing', () => {
  test('makes one chain of what was written, and copies its end to the directory', async () => {
    const made = await makeLibrary()
    await happen(made, 3)
    expect(await sealAudit(made.system)).toEqual({ sealed: 3, more: false })
    await happen(made, 2, 2)
    expect(await sealAudit(made.system)).toEqual({ sealed: 4, more: false })
    const [first, second] = await sealsOf(made)
    expect(first).toMatchObject({ from_seq: 1, to_seq: 3, rows: 3, previous_hash: FIRST_HASH })
    expect(second).toMatchObject({ from_seq: 4, to_seq: 5, rows: 4, previous_hash: first?.hash })
    expect(await copyOf(made)).toEqual({ seal_seq: 5, seal_hash: second?.hash })
    expect(await verifyChain(made.system)).toEqual(WHOLE)
  })

  test('of nothing does nothing', async () => {
    const made = await makeLibrary()
    expect(await sealAudit(made.system)).toEqual({ sealed: 0, more: false })
    await happen(made, 1)
    await sealAudit(made.system)
    expect(await sealAudit(made.system)).toEqual({ sealed: 0, more: false })
    expect((await sealsOf(made)).length).toBe(1)
    expect(await verifyChain(made.system)).toEqual(WHOLE)
  })

  test('by several runs at once gives one chain', async () => {
    const made = await makeLibrary()
    await happen(made, 5)
    const runs = Promise.all([
      sealAudit(made.system),
      sealAudit(made.system),
      happen(made, 2),
      sealAudit(made.system)
    ])
    await runs
    await sealAudit(made.system)
    const seals = await sealsOf(made)
    expect(seals.reduce((sum, seal) => sum + seal.rows, 0)).toBe(7)
    expect(await verifyChain(made.system)).toEqual(WHOLE)
    expect((await copyOf(made)).seal_hash).toBe(seals.at(-1)?.hash)
  })

  test('by a run that read less than another which was faster adds nothing, and says there may be more', async () => {
    const made = await makeLibrary()
    await happen(made, 5)
    const { db } = made.system
    const overtaken: typeof db = {
      ...db,
      commit: async (...writes) => {
        await happen(made, 2)
        await sealAudit(made.system)
        return db.commit(...writes)
      }
    }
    expect(await sealAudit({ ...made.system, db: overtaken })).toEqual({ sealed: 0, more: true })
    expect((await sealsOf(made)).map((seal) => [seal.from_seq, seal.to_seq])).toEqual([[1, 7]])
    expect(await verifyChain(made.system)).toEqual(WHOLE)
  })

  test('takes 500 rows at a time, and never half a commit', async () => {
    const made = await makeLibrary()
    const { db } = made.ctx
    const rows = (seq: number, count: number) =>
      Array.from({ length: Math.ceil(count / 8) }, (_, chunk) =>
        db.insertInto('audit').values(
          Array.from({ length: Math.min(8, count - chunk * 8) }, (_row, i) => ({
            ...{ library_id: made.library.id, seq, part: chunk * 8 + i, at: seq },
            ...{ actor_kind: 'system' as const, act: 'note_written' }
          }))
        )
      )
    await db.commit(...rows(1, 490), ...rows(2, 20), ...rows(3, 600))
    expect(await sealAudit(made.system)).toEqual({ sealed: 490, more: true })
    expect(await sealAudit(made.system)).toEqual({ sealed: 20, more: true })
    expect(await sealAudit(made.system)).toEqual({ sealed: 600, more: true })
    expect(await sealAudit(made.system)).toEqual({ sealed: 0, more: false })
    expect((await sealsOf(made)).map((seal) => [seal.from_seq, seal.to_seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3]
    ])
    expect(await verifyChain(made.system)).toEqual(WHOLE)
  })

  test('makes the copy good when an earlier run died before it', async () => {
    const made = await sealed()
    const db = directoryOf(made.ctx)
    const before = await copyOf(made)
    await db.commit(
      db.updateTable('libraries').set({ seal_seq: 4, seal_hash: 'x' }).where('id', '=', made.library.id)
    )
    await sealAudit(made.system)
    expect(await copyOf(made)).toEqual(before)
  })
})

describe('the chain shows', () => {
  /** The triggers refuse updates, but SQLite fires none when a row is replaced: what someone with the database could do. */
  const replace = (made: MadeLibrary, row: AuditRow) =>
    env.LIBRARIES_1.prepare(
      'insert or replace into audit (library_id, seq, part, at, actor_kind, actor_id, act, conversation_id, subject_id, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
    )
      .bind(
        ...[made.library.id, row.seq, row.part, row.at, row.actor_kind, row.actor_id],
        ...[row.act, row.conversation_id, row.subject_id, row.details]
      )
      .run()

  const rowAt = (made: MadeLibrary, seq: number) =>
    made.ctx.db
      .selectFrom('audit')
      .selectAll()
      .where('library_id', '=', made.library.id)
      .where('seq', '=', seq)
      .where('part', '=', 0)
      .executeTakeFirstOrThrow()

  test.each([
    ['who did it', { actor_id: 'prs_other' }],
    ['what was done', { act: 'conversation_closed' }],
    ['when', { at: 1 }],
    ['to whom', { subject_id: 'prs_other' }],
    ['in which conversation', { conversation_id: 'cnv_other' }],
    ['how', { details: '{"i":99}' }]
  ])('a row in which someone changed %s', async (_what, change) => {
    const made = await sealed()
    await replace(made, { ...(await rowAt(made, 6)), ...change })
    expect(await verifyChain(made.system)).toEqual({ ok: false, broken_at: 5, next: null })
  })

  test('a row that was put in between', async () => {
    const made = await sealed()
    await replace(made, { ...(await rowAt(made, 2)), part: 7 })
    expect(await verifyChain(made.system)).toMatchObject({ ok: false, broken_at: 1 })
  })

  test('history that was rewritten together with its seals', async () => {
    const made = await sealed()
    const last = (await sealsOf(made)).at(-1)
    await replace(made, { ...(await rowAt(made, 10)), actor_id: 'prs_other' })
    const rows = await made.ctx.db
      .selectFrom('audit')
      .selectAll()
      .where('library_id', '=', made.library.id)
      .where('seq', '>=', 9)
      .orderBy('seq')
      .orderBy('part')
      .execute()
    const hash = await chained(last?.previous_hash ?? '', rows)
    await env.LIBRARIES_1.prepare(
      'insert or replace into audit_seals select library_id, to_seq, from_seq, rows, ?, previous_hash, sealed_at from audit_seals where library_id = ? and to_seq = 12'
    )
      .bind(hash, made.library.id)
      .run()
    expect(await verifyChain(made.system)).toMatchObject({ ok: false, broken_at: 9 })
  })

  test('nothing wrong when it is looked at from a seal on, unless that seal was another', async () => {
    const made = await sealed()
    const [first] = await sealsOf(made)
    const from = { seq: first?.to_seq ?? 0, hash: first?.hash ?? '' }
    expect(await verifyChain(made.system, from)).toEqual(WHOLE)
    expect(await verifyChain(made.system, { ...from, hash: FIRST_HASH })).toMatchObject({
      ok: false,
      broken_at: 5
    })
  })

  test('seals that are gone while the directory knows of them', async () => {
    const made = await sealed()
    const db = directoryOf(made.ctx)
    await db.commit(db.updateTable('libraries').set({ seal_seq: 20 }).where('id', '=', made.library.id))
    expect(await verifyChain(made.system)).toMatchObject({ ok: false, broken_at: 13 })
  })
})

test('the database refuses to change or remove history', async () => {
  const made = await sealed()
  for (const sql of ['update audit set at = 1', 'delete from audit', 'delete from audit_seals']) {
    const run = env.LIBRARIES_1.prepare(`${sql} where library_id = ?`).bind(made.library.id).run()
    await expect(run).rejects.toThrow('append-only')
  }
})
