import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import { DAY, MINUTE, SECOND } from '../../workers/lib/time.ts'
import { mailRow, queueMail } from '../../workers/mails/queue-mail.ts'
import { pruneMails } from '../../workers/mails/prune.ts'
import { sendMail } from '../../workers/mails/send.ts'
import { sendDueMails } from '../../workers/mails/sweep.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { mailsTo } from '../support/mailbox.ts'

const address = () => `${crypto.randomUUID()}@bibliotheek.example`
const SECRET = 'geheim-woord-4711'
const mail = (to: string) => ({ to, subject: `Onderwerp ${SECRET}`, text: `Hallo, ${SECRET}` })

/** An edge whose provider answers 404, or is not there at all. */
const broken = (url = 'http://127.0.0.1:1/mail') => {
  const edge = makeEdge({ MAIL_URL: url })
  edge.clock.at = Date.now()
  return edge
}

async function put(edge: TestEdge, to: string): Promise<string> {
  const { id, write } = await mailRow(edge, mail(to))
  await directoryOf(edge).commit(write)
  return id
}

const rowOf = (edge: TestEdge, id: string) =>
  directoryOf(edge).selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('a mail', () => {
  test('leaves after the answer, and then its text is nowhere any more', async () => {
    const edge = makeEdge()
    const to = address()
    await queueMail(edge, mail(to))
    expect(await mailsTo(to)).toEqual([])
    await edge.settle()
    expect(await mailsTo(to)).toMatchObject([mail(to)])
    const rows = await directoryOf(edge).selectFrom('mails').selectAll().where('state', '=', 'sent').execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect([row.sealed, row.sent_at]).toEqual([null, expect.any(Number)])
  })

  test('that waits shows neither its text nor whom it is for', async () => {
    const edge = makeEdge()
    const to = address()
    const row = await rowOf(edge, await put(edge, to))
    expect(row.sealed).toMatch(/^s1\./)
    expect(JSON.stringify(row)).not.toContain(SECRET)
    expect(JSON.stringify(row)).not.toContain(to)
  })

  test('does not open in another row', async () => {
    const edge = makeEdge()
    const [to, other] = [address(), address()]
    const [id, moved] = [await put(edge, to), await put(edge, other)]
    const db = directoryOf(edge)
    const { sealed } = await rowOf(edge, id)
    await db.commit(db.updateTable('mails').set({ sealed }).where('id', '=', moved))
    await sendMail(edge, moved)
    expect([(await mailsTo(to)).length, (await mailsTo(other)).length]).toEqual([0, 0])
    expect((await rowOf(edge, moved)).state).toBe('queued')
  })

  test.each([
    ['is not there', 'http://127.0.0.1:1/mail'],
    ['refuses', null]
  ])('is sent again when the provider %s, a little later each time', async (_what, url) => {
    const to = address()
    const edge = broken(url ?? new URL('/nowhere', makeEdge().env.MAIL_URL).href)
    const id = await put(edge, to)
    expect(await sendMail(edge, id)).toBe(true)
    const first = await rowOf(edge, id)
    expect([first.state, first.attempts, first.next_attempt_at - edge.now()]).toEqual([
      'queued',
      1,
      10 * SECOND
    ])
    expect(await sendMail(edge, id)).toBe(false)
    edge.clock.at = first.next_attempt_at
    expect(await sendMail(edge, id)).toBe(true)
    const second = await rowOf(edge, id)
    expect([second.attempts, second.next_attempt_at - edge.now()]).toEqual([2, 30 * SECOND])
    const whole = makeEdge()
    whole.clock.at = second.next_attempt_at
    await sendMail(whole, id)
    expect(await mailsTo(to)).toMatchObject([mail(to)])
    expect(await rowOf(edge, id)).toMatchObject({ state: 'sent', sealed: null, attempts: 3 })
  })

  test('fails for good after eight attempts, and then its text is gone too', async () => {
    const edge = broken()
    const id = await put(edge, address())
    let attempts = 0
    while ((await rowOf(edge, id)).state === 'queued' && attempts < 20) {
      edge.clock.at = (await rowOf(edge, id)).next_attempt_at
      await sendMail(edge, id)
      attempts += 1
    }
    expect(attempts).toBe(8)
    expect(await rowOf(edge, id)).toMatchObject({ state: 'failed', sealed: null, sent_at: null })
  })

  test('is not sent twice by two runs at once', async () => {
    const edge = makeEdge()
    const to = address()
    const id = await put(edge, to)
    const took = await Promise.all([sendMail(edge, id), sendMail(makeEdge(), id), sendMail(makeEdge(), id)])
    expect(took.filter(Boolean).length).toBe(1)
    expect((await mailsTo(to)).length).toBe(1)
    expect(await sendMail(edge, id)).toBe(false)
  })

  test('that was begun by a run that died is taken up a minute later', async () => {
    const edge = makeEdge()
    edge.clock.at = Date.now()
    const to = address()
    const id = await put(edge, to)
    const db = directoryOf(edge)
    // what a run writes before it sends
    await db.commit(
      db
        .updateTable('mails')
        .set({ attempts: 1, next_attempt_at: edge.now() + MINUTE })
        .where('id', '=', id)
    )
    expect(await sendMail(edge, id)).toBe(false)
    edge.clock.at += MINUTE
    expect(await sendMail(edge, id)).toBe(true)
    expect((await mailsTo(to)).length).toBe(1)
  })

  test('that helps nobody any more is dropped', async () => {
    const edge = makeEdge()
    const to = address()
    const { id, write } = await mailRow(edge, { ...mail(to), useful_until: edge.now() - 1 })
    await directoryOf(edge).commit(write)
    await sendMail(edge, id)
    expect(await mailsTo(to)).toEqual([])
    expect(await rowOf(edge, id)).toMatchObject({ state: 'failed', sealed: null })
  })
})

test('the sweep sends what is due and leaves what is not', async () => {
  const edge = makeEdge()
  const recipients = Array.from({ length: 9 }, address)
  for (const to of recipients) await put(edge, to)
  const later = address()
  const id = await put(edge, later)
  const db = directoryOf(edge)
  await db.commit(
    db
      .updateTable('mails')
      .set({ next_attempt_at: edge.now() + DAY })
      .where('id', '=', id)
  )
  while ((await sendDueMails(edge)).handled > 0);
  const counts = await Promise.all([...recipients, later].map(async (to) => (await mailsTo(to)).length))
  expect(counts).toEqual([...recipients.map(() => 1), 0])
})

test('ended mails are removed after seven days, waiting ones stay', async () => {
  const edge = makeEdge()
  edge.clock.at = Date.now()
  const [sent, waiting] = [await put(edge, address()), await put(edge, address())]
  await sendMail(edge, sent)
  const ids = async () => {
    const rows = await directoryOf(edge)
      .selectFrom('mails')
      .select('id')
      .where('id', 'in', [sent, waiting])
      .execute()
    return rows.map((row) => row.id)
  }
  edge.clock.at += 7 * DAY
  await pruneMails(edge)
  expect(await ids()).toEqual([sent, waiting])
  edge.clock.at += 1
  await pruneMails(edge)
  expect(await ids()).toEqual([waiting])
})
