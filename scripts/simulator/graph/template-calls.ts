import { randomInt } from 'node:crypto'
import { type Asked, isObject, jsonObject } from '../http.ts'
import { nowIn, type World } from '../world.ts'
import { reviewLater } from '../webhooks/template-status.ts'
import { numbersOfAccount, paged, pick } from './accounts.ts'
import { GraphError, invalidParameter } from './error.ts'
import { NEW_TEMPLATE } from './template-shapes.ts'
import { type Template, type TemplatePart, templatesOf } from './templates.ts'

const NAME_BLOCKED_MS = 30 * 24 * 3_600_000
const FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id']

/** `GET /<account>/message_templates`, by name, status or language if asked; `limit` and `after` page. */
export function getTemplates(world: World, asked: Asked) {
  const own = templatesOf(world, first(world, asked)).filter((item) => item.deleted_at === undefined)
  const wanted = (key: string) => asked.url.searchParams.get(key)
  const fits = (item: Template) =>
    ['name', 'status', 'language'].every((key) => (wanted(key) ?? item[key]) === item[key])
  return paged(
    asked,
    own.filter(fits).map((item) => pick(item, asked, FIELDS, 'WhatsAppMessageTemplate'))
  )
}

/** `POST /<account>/message_templates` → `{id, status: 'PENDING', category}`; what Meta thinks of it comes later. */
export function createTemplate(world: World, asked: Asked) {
  const channel = first(world, asked)
  const body = jsonObject(asked.body) ?? {}
  NEW_TEMPLATE(body, '')
  const own = templatesOf(world, channel)
  const same = own.find((item) => item.name === body.name && item.language === body.language)
  if (same && (same.deleted_at === undefined || nowIn(world) - same.deleted_at < NAME_BLOCKED_MS)) {
    throw new GraphError(100, {
      message: 'Invalid parameter',
      subcode: same.deleted_at === undefined ? 2388024 : 2388023,
      details: 'Content in this language already exists, or is being deleted.'
    })
  }
  const template: Template = {
    id: String(randomInt(1e14, 2e14)),
    name: String(body.name),
    language: String(body.language),
    status: 'PENDING',
    category: String(body.category),
    parameter_format: body.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components: (body.components as TemplatePart[]).map((part) => ({ ...part })),
    rejected_reason: 'NONE',
    quality_score: { score: 'UNKNOWN' }
  }
  own.push(template)
  reviewLater(world, channel, template)
  const { id, status, category } = template
  return { id, status, category }
}

/** `DELETE /<account>/message_templates?name=`, in all languages, or with `hsm_id` that one alone. */
export function deleteTemplates(world: World, asked: Asked) {
  const own = templatesOf(world, first(world, asked)).filter((item) => item.deleted_at === undefined)
  const [name, id] = ['name', 'hsm_id'].map((key) => asked.url.searchParams.get(key))
  if (!name) throw invalidParameter('The parameter name is required.')
  const found = own.filter((item) => item.name === name && (!id || item.id === id))
  if (found.length === 0) throw new GraphError(100, { message: 'Invalid parameter', subcode: 2593002 })
  for (const item of found) item.deleted_at = nowIn(world)
  return { success: true }
}

function first(world: World, asked: Asked) {
  const [channel] = numbersOfAccount(world, asked)
  if (!channel || !isObject(channel)) throw new Error('an account has a number')
  return channel
}
