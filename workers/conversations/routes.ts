import { Hono } from 'hono'
import { assign } from '../assignments/assign.ts'
import { assignSchema } from '../assignments/schema.ts'
import { conversationValues } from '../auto-replies/conversation-values.ts'
import { keepDraft } from '../drafts/keep.ts'
import { draftSchema } from '../drafts/schema.ts'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { showTyping } from '../channels/show-typing.ts'
import { writeNote } from '../notes/write.ts'
import { noteSchema } from '../notes/schema.ts'
import { askBranch } from '../replies/ask-branch.ts'
import { composeAll } from '../replies/compose.ts'
import { locate } from '../replies/locate.ts'
import { askBranchSchema, locationSchema, replySchema } from '../replies/schema.ts'
import { sendTemplate } from '../replies/send-template.ts'
import { sendTemplateSchema } from '../templates/schema.ts'
import { close, markRead, markUnread, reopen } from './change-state.ts'
import { closeSchema, listSchema, readSchema, threadSchema, valuesSchema } from './schema.ts'
import { requireSight } from '../confidentiality/sight.ts'
import { countConversations, listConversations, presentConversation, showConversation } from './show.ts'
import { presentMessages, showThread } from './thread.ts'

/** The conversations of one library. Mounted at `/api/libraries/:library_id/conversations`. */
export const conversationRoutes = new Hono<LibraryEnv>()
  .use(allow('conversations_read'))
  .use('/:id/*', requireSight('conversations'))
  .get('/', validate('query', listSchema), async (c) => {
    const { view, cursor } = c.req.valid('query')
    return c.json(await listConversations(c.var.ctx, view, cursor))
  })
  .get('/counts', async (c) => c.json(await countConversations(c.var.ctx)))
  .get('/:id', async (c) => c.json(await showConversation(c.var.ctx, c.var.role, c.req.param('id'))))
  .get('/:id/values', validate('query', valuesSchema), async (c) => {
    const { language } = c.req.valid('query')
    return c.json({ values: await conversationValues(c.var.ctx, c.req.param('id'), language) })
  })
  .get('/:id/messages', validate('query', threadSchema), async (c) =>
    c.json(await showThread(c.var.ctx, c.req.param('id'), c.req.valid('query').before))
  )
  .post('/:id/replies', allow('replies_write'), validate('json', replySchema), async (c) => {
    const rows = await composeAll(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    const messages = await presentMessages(c.var.ctx, rows)
    return c.json({ message: messages[0], messages }, 202)
  })
  .post('/:id/branch-question', allow('replies_write'), validate('json', askBranchSchema), async (c) => {
    const rows = await askBranch(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    const messages = await presentMessages(c.var.ctx, rows)
    return c.json({ message: messages[0], messages }, 202)
  })
  .post('/:id/location', allow('replies_write'), validate('json', locationSchema), async (c) => {
    const rows = await locate(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    const messages = await presentMessages(c.var.ctx, rows)
    return c.json({ message: messages[0], messages }, 202)
  })
  .post('/:id/template', allow('templates_send'), validate('json', sendTemplateSchema), async (c) => {
    const rows = await sendTemplate(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    const messages = await presentMessages(c.var.ctx, rows)
    return c.json({ message: messages[0], messages }, 202)
  })
  .post('/:id/typing', allow('replies_write'), async (c) => {
    await showTyping(c.var.ctx, c.req.param('id'))
    return c.body(null, 204)
  })
  .post('/:id/notes', allow('notes_write'), validate('json', noteSchema), async (c) =>
    c.json({ note: await writeNote(c.var.ctx, c.req.param('id'), c.req.valid('json')) }, 201)
  )
  .put('/:id/assignee', allow('conversations_assign'), validate('json', assignSchema), async (c) => {
    await assign(c.var.ctx, c.req.param('id'), c.req.valid('json').assignee_id)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .post('/:id/close', allow('conversations_close'), validate('json', closeSchema), async (c) => {
    await close(c.var.ctx, c.req.param('id'), c.req.valid('json').seen_seq)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .post('/:id/reopen', allow('conversations_close'), async (c) => {
    await reopen(c.var.ctx, c.req.param('id'))
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .post('/:id/read', allow('conversations_mark_read'), validate('json', readSchema), async (c) => {
    await markRead(c.var.ctx, c.req.param('id'), c.req.valid('json').seq)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .post('/:id/unread', allow('conversations_mark_read'), async (c) => {
    await markUnread(c.var.ctx, c.req.param('id'))
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .put('/:id/draft', allow('drafts_write'), validate('json', draftSchema), async (c) => {
    await keepDraft(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
