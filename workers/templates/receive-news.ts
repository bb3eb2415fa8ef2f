import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { type Fields, fieldsOf, idOf, listOf, textOf } from '../lib/json-fields.ts'
import type { Json } from '../lib/json.ts'
import { saveNews, type TemplateNews } from './queries.ts'
import { languageOf } from './read.ts'

/**
 * What an account's news says of a template: its state, quality, category or words. For the commit that keeps the news; nothing
 * when it is about something else. In any order: older news changes nothing.
 */
export function templateNews(
  ctx: Context,
  channel: Pick<ChannelRow, 'account_id'>,
  event: { at: number | null; content: Json }
): Write[] {
  const value = fieldsOf(event.content)
  const name = textOf(value.message_template_name)
  const language = textOf(value.message_template_language)
  const news = newsOf(value)
  if (!name || !language || !channel.account_id || Object.keys(news).length === 0) return []
  const key = { account_id: channel.account_id, name, language: languageOf(language) }
  const external_id = idOf(value.message_template_id)
  return [saveNews(ctx.db, newId('template'), key, { ...news, external_id }, event.at ?? ctx.now())]
}

function newsOf(value: Fields): TemplateNews {
  const status = textOf(value.event)
  if (status)
    return { status, reason: reasonOf(status, value), ...categoryOf(value.message_template_category) }
  const quality = textOf(value.new_quality_score)
  if (quality) return { quality }
  if (textOf(value.new_category)) return categoryOf(value.new_category)
  const body = textOf(value.message_template_element)
  return body ? { components: JSON.stringify(componentsOf(value, body)) } : {}
}

const categoryOf = (value: Json | undefined): TemplateNews => {
  const category = textOf(value)
  return category ? { category } : {}
}

/** Of these Meta tells that the pause is over, which is no reason. */
const FINE = new Set(['APPROVED', 'REINSTATED'])

/** Meta's own words where it has some, else its code. */
function reasonOf(status: string, value: Fields): string | null {
  if (FINE.has(status)) return null
  const told = textOf(fieldsOf(value.rejection_info).reason) ?? textOf(fieldsOf(value.other_info).title)
  const code = textOf(value.reason)
  return told ?? (code === 'NONE' ? null : code)
}

/** The words of a template as a listing has them. */
function componentsOf(value: Fields, body: string) {
  const title = textOf(value.message_template_title)
  const footer = textOf(value.message_template_footer)
  const buttons = listOf(value.message_template_buttons).map(fieldsOf)
  return [
    ...(title ? [{ type: 'HEADER', format: 'TEXT', text: title }] : []),
    { type: 'BODY', text: body },
    ...(footer ? [{ type: 'FOOTER', text: footer }] : []),
    ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: buttons.map(buttonOf) }] : [])
  ]
}

const buttonOf = (button: Fields) => ({
  type: textOf(button.message_template_button_type) ?? '',
  text: textOf(button.message_template_button_text) ?? '',
  url: textOf(button.message_template_button_url)
})
