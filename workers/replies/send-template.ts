import { findChannel } from '../channels/find.ts'
import { latestConsent } from '../consents/find.ts'
import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findTemplate } from '../templates/find.ts'
import { parameterFault } from '../templates/parameters.ts'
import { isSendable } from '../templates/present.ts'
import { fillTemplate, readTemplate } from '../templates/read.ts'
import { findKnown, type Messages, stored } from './known.ts'
import { obeyPolicy } from './obey.ts'
import type { Parts } from './split.ts'
import { writeAnswer } from './write.ts'

interface Chosen {
  /** Of the message, made by the client. */
  id: string
  template_id: string
  parameters: string[]
}

/**
 * Answers with a template of the library's choice, in the window or after it. The same request again is the same message. Throws
 * Problem: not_found, conflict (block, channel, template_unusable, opted_out), invalid (parameters).
 */
export const sendTemplate = (ctx: StaffContext, conversationId: string, chosen: Chosen): Promise<Messages> =>
  whileStale(() => tryToSend(ctx, conversationId, chosen))

async function tryToSend(ctx: StaffContext, conversationId: string, chosen: Chosen): Promise<Messages> {
  const [conversation, template] = await Promise.all([
    findConversation(ctx, conversationId),
    findTemplate(ctx, chosen.template_id)
  ])
  if (!conversation || !template) throw notFound()
  const { id, parameters } = chosen
  const { body, buttons, taps, parameters: count } = readTemplate(template.components)
  const text = fillTemplate(body, parameters)
  const known = await findKnown(ctx, conversation.id, { id, text })
  if (known) return known
  const channel = await findChannel(ctx, conversation.channel_id)
  // another account's template cannot leave from this number
  if (template.account_id !== channel?.account_id || !isSendable(template))
    throw new Problem('conflict', 'template_unusable')
  const fault = parameterFault(body, count, parameters)
  if (fault) throw new Problem('invalid', 'parameters_wrong', { parameters: fault })
  await obeyPolicy(ctx, conversation, { template: true })
  if (template.category === 'MARKETING') await obeyWish(ctx, conversation.patron_id)
  const { name, language } = template
  const content = { template: { name, language, buttons, parameters, taps } }
  const parts: Parts = [{ id, kind: 'template', text, content, attachment_id: null }]
  try {
    const answer = { parts, files: [], quoted: null, resend_of: null, from_draft: false }
    await writeAnswer(ctx, conversation, answer)
  } catch (error) {
    if (error instanceof Taken) throw new Problem('conflict', 'another_open')
    throw error
  }
  return stored(ctx, [id])
}

/** Whoever told WhatsApp to stop advertising gets none of ours. */
async function obeyWish(ctx: StaffContext, patronId: string): Promise<void> {
  const consent = await latestConsent(ctx, patronId)
  if (consent?.value === 'stop') throw new Problem('conflict', 'opted_out')
}
