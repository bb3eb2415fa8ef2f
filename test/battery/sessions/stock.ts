import { upload } from '../../../workers/attachments/upload.ts'
import {
  type Context,
  contextOf,
  directoryOf,
  type Edge,
  type StaffContext
} from '../../../workers/lib/context.ts'
import { newId } from '../../../workers/lib/id.ts'
import { DAY } from '../../../workers/lib/time.ts'
import { createQuickReply } from '../../../workers/quick-replies/edit.ts'
import { compose } from '../../../workers/replies/compose.ts'
import { showTemplates } from '../../../workers/templates/find.ts'
import { syncTemplates } from '../../../workers/templates/sync.ts'
import { makeScreen } from '../../../workers/wait-screens/manage.ts'
import type { TestEdge } from '../../support/edge.ts'
import type { MadeLibrary } from '../../support/library.ts'
import { announce } from '../../support/media.ts'
import { makePushDevice } from '../../support/push.ts'
import { conversationsOf, messagesOf } from '../../support/rows.ts'
import { makePatron, messageBody, post } from '../../support/webhook.ts'
import type { Ids } from './doors.ts'

/** Puts something in a library for every route: what a right request can name. The colleague who does it is the second. */
export async function stock(edge: TestEdge, made: MadeLibrary): Promise<Omit<Ids, 'session'>> {
  await post(messageBody(made.channel, makePatron(), 'Zijn jullie vandaag open?'))
  const [conversation] = await conversationsOf(made.ctx)
  const [message] = await messagesOf(made.ctx)
  if (!conversation || !message) throw new Error('the question did not arrive')
  const staff = contextOf(edge, made.library, { kind: 'staff', id: made.people[1]?.id ?? '' })
  const failed = await answer(staff, conversation.id, 'Nee')
  await setFailed(staff, failed)
  const waiting = await answer(staff, conversation.id, 'Ja')
  await nothingLeaves(staff)
  return {
    ...{ library: made.library.id, channel: made.channel.id, patron: conversation.patron_id },
    ...{ conversation: conversation.id, message: message.id, failed },
    waiting,
    attachment: await announce({ ...made, edge, message }, '1234567890'),
    ...{ upload: await uploaded(staff, conversation.id), taken_back: await uploaded(staff, conversation.id) },
    ...(await textsOf(staff, made)),
    branch: await makeBranch(staff),
    emergency: await makeEmergency(staff),
    screen: (await makeScreen(staff, 'Balie')).id,
    push_device: await makePushDevice(edge, made.person, newId('log')),
    dead: await makeDead(staff, made.channel.id),
    quarantined: await makeQuarantined(edge, made),
    central_day: await makeCentralDay(edge)
  }
}

const answer = async (staff: StaffContext, conversationId: string, text: string) =>
  (await compose(staff, conversationId, { id: newId('message'), text, reply_to: null })).id

const setFailed = ({ db }: Context, id: string) =>
  db.commit(
    db
      .updateTable('messages')
      .set({ status: 'failed' })
      .where('library_id', '=', db.library_id)
      .where('id', '=', id)
  )

/** What waits, waits for tomorrow: the queue and the tick change nothing meanwhile. */
const nothingLeaves = ({ db, now }: Context) =>
  db.commit(
    db
      .updateTable('outbox')
      .set({ wake_at: now() + DAY })
      .where('library_id', '=', db.library_id)
  )

async function uploaded(staff: StaffContext, conversation_id: string): Promise<string> {
  const id = newId('attachment')
  const { body } = new Response('Folder')
  await upload(staff, { conversation_id, id, name: 'folder.txt', declared_type: null, length: 6, body })
  return id
}

async function textsOf(staff: StaffContext, made: MadeLibrary) {
  await syncTemplates(made.system)
  const template = (await showTemplates(staff)).find((item) => item.sendable && item.parameters === 1)
  const own = { shortcut: 'eigen', title: 'Eigen', text: 'Van ons', enabled: true }
  return {
    template: template?.id ?? '',
    central: await makeCentral(staff),
    quick_reply: await createQuickReply(staff, own)
  }
}

/** One for all libraries, as it always is. */
async function makeCentral(edge: Edge): Promise<string> {
  const directory = directoryOf(edge)
  const id = 'qrp_01h455vb4pex5vsknk084sn02q'
  const text = { text: 'Tekst', text_u: 'Tekst', text_en: 'Text' }
  const row = { id, shortcut: 'centraal', title: 'Centraal', topic: 'other', position: 1, ...text }
  await directory.commit(
    directory
      .insertInto('central_quick_replies')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
  )
  return id
}

/** Long ago, so that it closes nothing. */
async function makeCentralDay(edge: Edge): Promise<string> {
  const directory = directoryOf(edge)
  const id = newId('central_closure')
  const day = {
    kind: 'closure' as const,
    name: 'Lang geleden',
    from_on: '2001-01-01',
    until_on: '2001-01-01'
  }
  await directory.commit(directory.insertInto('central_closures').values({ id, ...day }))
  return id
}

async function makeBranch({ db }: Context): Promise<string> {
  const id = newId('branch')
  const place = { name: 'Centrum', address: 'Markt 1', latitude: 52.1, longitude: 5.2 }
  await db.commit(db.insertInto('branches').values({ library_id: db.library_id, id, ...place }))
  return id
}

/** Over already, and just begun: it closes nothing, and taking it back is still allowed. */
async function makeEmergency({ db, actor }: StaffContext): Promise<string> {
  const id = newId('emergency')
  const times = { from_at: Date.now() + DAY, until_at: 1, at: 1 }
  const words = { reason: 'Storm', text: 'Dicht', by_id: actor.id }
  const { library_id } = db
  await db.commit(db.insertInto('emergencies').values({ library_id, id, channels: 1, ...times, ...words }))
  return id
}

async function makeDead(ctx: Context, channel_id: string): Promise<string> {
  const id = crypto.randomUUID()
  const now = ctx.now()
  await ctx.db.commit(
    ctx.db.insertInto('deliveries').values({
      ...{ library_id: ctx.db.library_id, id, channel_id, field: 'messages', raw: 'unreadable' },
      ...{ received_at: now, lease_until: now, state: 'dead' as const }
    })
  )
  return id
}

/** A message for a number that nobody has. */
async function makeQuarantined(edge: TestEdge, made: MadeLibrary): Promise<string> {
  const phone_number_id = `9${made.channel.phone_number_id.slice(1)}`
  await post(messageBody({ ...made.channel, phone_number_id }, makePatron(), 'Verkeerd verbonden'))
  const row = await directoryOf(edge)
    .selectFrom('quarantine')
    .select('id')
    .where('account', '=', phone_number_id)
    .executeTakeFirstOrThrow()
  return row.id
}
