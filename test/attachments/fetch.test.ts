import { env } from 'cloudflare:workers'
import { afterEach, expect, test } from 'vitest'
import { fetchAttachment } from '../../workers/attachments/fetch.ts'
import { findAttachment, presentAttachment } from '../../workers/attachments/find.ts'
import { pruneAttachment, removeObject } from '../../workers/attachments/remove.ts'
import { retryFetch } from '../../workers/attachments/retry-fetch.ts'
import { sweepAttachment } from '../../workers/attachments/sweep.ts'
import { goneAttachments } from '../../workers/attachments/write.ts'
import type { Context } from '../../workers/lib/context.ts'
import { sha256Hex } from '../../workers/lib/text.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { bytes, png } from '../support/files.ts'
import {
  announce,
  atMeta,
  attachmentOf,
  objectOf,
  received,
  withConversation,
  type WithConversation
} from '../support/media.ts'
import { conversationsOf, dueOf } from '../support/rows.ts'
import { faults } from '../support/simulator.ts'

afterEach(() => faults())

const photo = new Uint8Array([...png(800, 600), ...bytes('pixels'.repeat(40_000))])

const remindersOf = async (ctx: Context) =>
  (await dueOf(ctx)).filter((row) => row.kind === 'attachment' || row.kind === 'prune_attachment')

test('a file is fetched whole, and what it is comes from its bytes', async () => {
  const made = await withConversation()
  const before = (await conversationsOf(made.ctx))[0]?.seq ?? 0
  const id = await received(made, photo, { declared_type: 'text/html', name: 'jas.png' })
  expect(await attachmentOf(made.ctx, id)).toMatchObject({
    ...{ state: 'stored', type: 'image/png', size: photo.byteLength, width: 800, height: 600 },
    ...{ sha256: await sha256Hex(photo), reason: null, wake_at: null, attempts: 1 }
  })
  expect(await objectOf(made.ctx, id)).toEqual(photo)
  expect(await remindersOf(made.ctx)).toEqual([])
  expect((await conversationsOf(made.ctx))[0]?.seq).toBeGreaterThan(before)
})

test('the same file announced twice, and fetched by two at once, is one', async () => {
  const made = await withConversation()
  const media_id = await atMeta(made, photo)
  const id = await announce(made, media_id)
  expect(await announce(made, media_id)).toBe(id)
  await Promise.all([fetchAttachment(made.system, id), fetchAttachment(made.system, id)])
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', attempts: 1 })
  await fetchAttachment(made.system, id)
  expect((await attachmentOf(made.ctx, id)).attempts).toBe(1)
})

test('a file whose length is not told is fetched part by part', async () => {
  const made = await withConversation()
  const large = new Uint8Array(12 * 1024 * 1024).map((_, index) => index % 251)
  large.set(bytes('%PDF-1.7'))
  // spread over time, the simulator's answer has no length
  await faults({ where: 'media', kind: 'download', slow_ms: 20 })
  const id = await announce(made, await atMeta(made, large, 'application/pdf'), { kind: 'document' })
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', type: 'application/pdf' })
  expect(await sha256Hex((await objectOf(made.ctx, id)) ?? '')).toBe(await sha256Hex(large))
})

test('when Meta does not answer, the file waits with its reason, and comes at the next attempt', async () => {
  const made = await withConversation()
  await faults({ where: 'media', kind: 'lookup', status: 503, times: 1 })
  const id = await received(made, photo)
  const waiting = presentAttachment(await attachmentOf(made.ctx, id))
  expect(waiting).toMatchObject({ state: 'waiting', reason: 'unavailable', shown: 'image' })
  expect(waiting.next_try_at).toBe(made.edge.now() + 10_000)
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'waiting', attempts: 1 })
  made.edge.clock.at = waiting.next_try_at
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', reason: null })
})

test('an address that has expired is asked for anew, within the same attempt', async () => {
  const made = await withConversation()
  await faults({ where: 'media', kind: 'lookup', expired: true, times: 1 })
  const id = await received(made, photo)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', attempts: 1 })
})

test.each([
  ['other bytes than were announced', { kind: 'download', wrong_bytes: true }, 'wrong_hash'],
  ['half of the bytes', { kind: 'download', cut_short: true }, 'unavailable'],
  ['addresses that are over', { kind: 'lookup', expired: true }, 'expired'],
  ['that there is no such file', { kind: 'lookup', error_code: 100 }, 'not_found'],
  ['that the token is not valid', { kind: 'lookup', error_code: 190 }, 'refused'],
  ['nothing at all', { kind: 'download', hang_up: 'before' }, 'unavailable']
])('%s: nothing is kept, and after a day it is given up with the reason', async (_what, fault, reason) => {
  const made = await withConversation()
  await faults({ where: 'media', ...fault })
  const id = await received(made, photo)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'waiting', reason })
  expect(await objectOf(made.ctx, id)).toBeNull()
  const start = made.edge.now()
  for (
    let row = await attachmentOf(made.ctx, id);
    row.wake_at !== null;
    row = await attachmentOf(made.ctx, id)
  ) {
    made.edge.clock.at = row.wake_at
    await fetchAttachment(made.system, id)
  }
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'failed', reason, attempts: 9 })
  expect((made.edge.now() - start) / HOUR).toBeGreaterThan(20)
  expect(await remindersOf(made.ctx)).toEqual([])
  expect(await historyOf(made.ctx)).toContain('attachment_failed')
})

const historyOf = async (ctx: Context) =>
  (await ctx.db.selectFrom('audit').where('library_id', '=', ctx.db.library_id).selectAll().execute()).map(
    (row) => row.act
  )

test('a file that is not what the webhook said is refused, even when Meta says it is right', async () => {
  const made = await withConversation()
  const id = await received(made, photo, { sha256: 'ab'.repeat(32) })
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'waiting', reason: 'wrong_hash' })
  expect(await objectOf(made.ctx, id)).toBeNull()
})

test('a file that was given up is fetched when a colleague asks again', async () => {
  const made = await withConversation()
  const id = await announce(made, 'gone')
  for (
    let row = await attachmentOf(made.ctx, id);
    row.wake_at !== null;
    row = await attachmentOf(made.ctx, id)
  ) {
    made.edge.clock.at = row.wake_at
    await fetchAttachment(made.system, id)
  }
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'failed', reason: 'not_found' })
  const media_id = await atMeta(made, photo)
  await made.ctx.db.commit(
    made.ctx.db
      .updateTable('attachments')
      .set({ media_id })
      .where('library_id', '=', made.library.id)
      .where('id', '=', id)
  )
  expect(await retryFetch(made.ctx, id)).toMatchObject({ state: 'waiting', reason: null, attempts: 0 })
  // twice asked is once fetched
  await retryFetch(made.ctx, id)
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', attempts: 1 })
  expect(await retryFetch(made.ctx, id)).toMatchObject({ state: 'stored' })
})

test('who crashed while fetching is followed by another when the lease ends', async () => {
  const made = await withConversation()
  const id = await announce(made, await atMeta(made, photo))
  await expect(fetchAttachment(crashingAfterClaim(made.system), id)).rejects.toThrow('the isolate is gone')
  const [lease] = await remindersOf(made.ctx)
  expect(lease?.at).toBe(made.edge.now() + 6 * MINUTE)
  await fetchAttachment(made.system, id)
  expect((await attachmentOf(made.ctx, id)).state).toBe('waiting')
  made.edge.clock.at = lease?.at ?? 0
  await sweepAttachment(made.system, id, lease?.at ?? 0)
  expect(await remindersOf(made.ctx)).toEqual([lease])
  await fetchAttachment(made.system, id)
  expect((await attachmentOf(made.ctx, id)).state).toBe('stored')
  await sweepAttachment(made.system, id, lease?.at ?? 0)
  expect(await remindersOf(made.ctx)).toEqual([])
})

/** Everything ends once the file is claimed. */
function crashingAfterClaim(ctx: Context): Context {
  let commits = 0
  const commit: Context['db']['commit'] = async (...writes) => {
    commits += 1
    if (commits > 1) throw new Error('the isolate is gone')
    return ctx.db.commit(...writes)
  }
  return { ...ctx, db: { ...ctx.db, commit } }
}

test('a file that is taken away while it comes does not come back', async () => {
  const made = await withConversation()
  const id = await announce(made, await atMeta(made, photo))
  await faults({ where: 'media', kind: 'download', slow_ms: 300 })
  const fetching = fetchAttachment(made.system, id)
  await takeAwayOnceClaimed(made, id)
  await fetching
  expect(await attachmentOf(made.ctx, id)).toMatchObject({
    state: 'gone',
    reason: 'removed',
    name: null,
    sha256: null
  })
  expect(await objectOf(made.ctx, id)).toBeNull()
  expect(await retryFetch(made.ctx, id)).toMatchObject({ state: 'gone' })
})

test('what a fetch left behind when it crashed after a removal goes when its lease ends', async () => {
  const made = await withConversation()
  const id = await announce(made, await atMeta(made, photo))
  await faults({ where: 'media', kind: 'download', slow_ms: 300 })
  const fetching = fetchAttachment(made.system, id)
  await takeAwayOnceClaimed(made, id)
  await fetching
  // as if it had crashed between its last byte and its last commit
  await env.MEDIA.put(`library/${made.library.id}/attachments/${id}`, photo)
  const reminders = await remindersOf(made.ctx)
  expect(reminders.map((row) => row.at)).toEqual([made.edge.now(), made.edge.now() + 7 * MINUTE])
  for (const { at } of reminders) await pruneAttachment(made.system, id, at)
  expect(await objectOf(made.ctx, id)).toBeNull()
  expect(await remindersOf(made.ctx)).toEqual([])
})

async function takeAwayOnceClaimed(made: WithConversation, id: string) {
  for (let row = await findAttachment(made.ctx, id); ; row = await findAttachment(made.ctx, id)) {
    if (!row || row.attempts === 0) continue
    await made.ctx.db.commit(...goneAttachments(made.ctx, [row]))
    await removeObject(made.ctx, id)
    return
  }
}

test('what a fetch that died left of a file that was taken back goes with its reminder', async () => {
  const made = await withConversation()
  const id = await announce(made, await atMeta(made, photo))
  const seen = await attachmentOf(made.ctx, id)
  const leaseEnd = made.edge.now() + 6 * MINUTE
  const { db } = made.ctx
  // claimed between what the deletion read and what it wrote, and dead before it settled
  await db.commit(
    db.insertInto('due').values({ kind: 'attachment', at: leaseEnd, library_id: db.library_id, id }),
    ...goneAttachments(made.ctx, [seen])
  )
  await removeObject(made.ctx, id)
  await env.MEDIA.put(`library/${db.library_id}/attachments/${id}`, photo)
  await sweepAttachment(made.ctx, id, leaseEnd)
  expect(await objectOf(made.ctx, id)).toBeNull()
})

test('a file that ends its fetch each time without a word is given up', async () => {
  const made = await withConversation()
  const id = await announce(made, await atMeta(made, photo))
  const { db } = made.ctx
  await db.commit(
    db
      .updateTable('attachments')
      .set({ attempts: 9 })
      .where('library_id', '=', db.library_id)
      .where('id', '=', id)
  )
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'failed', reason: 'unavailable' })
  await retryFetch(made.ctx, id)
  await fetchAttachment(made.system, id)
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored' })
})
