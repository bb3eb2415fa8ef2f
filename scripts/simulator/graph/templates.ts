import type { Channel } from '../channels.ts'
import { isObject } from '../http.ts'
import type { Choices } from '../messages.ts'
import type { World } from '../world.ts'
import { GraphError } from './error.ts'
import { FIRST_TEMPLATES } from './first-templates.ts'

export interface TemplatePart {
  type: string
  format?: string
  text?: string
  buttons?: { type: string; text: string }[]
}

export interface Template {
  id: string
  name: string
  language: string
  /** As in Meta's list: `APPROVED`, `PAUSED`, … */
  status: string
  category: string
  parameter_format: 'POSITIONAL' | 'NAMED'
  components: TemplatePart[]
  /** Its name may come again 30 days later. */
  deleted_at?: number
  [field: string]: unknown
}

/** A template as one patron gets it. */
export interface Filled {
  text: string
  category: string
  choices?: Choices
}

/** All templates of the number's account, deleted ones too. */
export function templatesOf(world: World, { waba_id }: Pick<Channel, 'waba_id'>): Template[] {
  const known = world.templates.get(waba_id)
  if (known) return known
  const own = structuredClone([...FIRST_TEMPLATES])
  world.templates.set(waba_id, own)
  return own
}

/**
 * What the patron reads. Throws 132001 for a template that is not there or not approved, 132015 and 132016 for one that is
 * paused or disabled, 132000 for another number of values, 132012 for values of another kind.
 */
export function fillTemplate(world: World, channel: Channel, payload: Record<string, unknown>): Filled {
  const found = usable(world, channel, payload)
  const given = Array.isArray(payload.components) ? payload.components.filter(isObject) : []
  const parts = ['HEADER', 'BODY', 'FOOTER'].flatMap((type) => {
    const part = found.components.find((item) => item.type.toUpperCase() === type)
    if (!part?.text) return []
    const own = given.find((item) => String(item.type).toUpperCase() === type)
    return [fillText(type.toLowerCase(), part.text, parametersOf(own))]
  })
  const buttons = found.components.find((item) => item.type.toUpperCase() === 'BUTTONS')?.buttons ?? []
  const items = tapButtons(buttons, given)
  const { category } = found
  return {
    text: parts.join('\n\n'),
    category: category.toLowerCase(),
    ...(items.length > 0 && { choices: { of: 'template' as const, items } })
  }
}

function usable(world: World, channel: Channel, payload: Record<string, unknown>): Template {
  const code = isObject(payload.language) ? payload.language.code : undefined
  const found = templatesOf(world, channel).find(
    (item) => item.name === payload.name && item.language === code && item.deleted_at === undefined
  )
  if (found?.status === 'PAUSED') throw new GraphError(132015, { details: 'Template is paused.' })
  if (found?.status === 'DISABLED') throw new GraphError(132016, { details: 'Template is disabled.' })
  if (found?.status !== 'APPROVED') {
    throw new GraphError(132001, { details: `template name (${payload.name}) does not exist in ${code}` })
  }
  return found
}

const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g

/** Numbers are places in the list, other words are `parameter_name`. */
function fillText(part: string, text: string, parameters: Record<string, unknown>[]): string {
  const variables = [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name ?? ''))]
  if (parameters.length !== variables.length) {
    throw new GraphError(132000, {
      details: `${part}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`
    })
  }
  return text.replace(VARIABLE, (_, name: string) => {
    const isPlace = /^\d+$/.test(name)
    const found = isPlace
      ? parameters[Number(name) - 1]
      : parameters.find((parameter) => parameter.parameter_name === name)
    const value = found?.text
    if (found?.type !== 'text' || typeof value !== 'string' || (isPlace && found.parameter_name)) {
      throw new GraphError(132012, { details: `${part}: format mismatch at {{${name}}}` })
    }
    if (/[\n\t]| {5,}/.test(value)) {
      const details = 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces'
      throw new GraphError(132018, { details })
    }
    return value
  })
}

/** The buttons that come back as a message, with what the business gave each to come back with. */
function tapButtons(buttons: { type: string; text: string }[], given: Record<string, unknown>[]) {
  for (const part of given) {
    const button = part.type === 'button' ? buttons[Number(part.index)] : undefined
    if (part.type === 'button' && button?.type.toLowerCase() !== part.sub_type) {
      throw new GraphError(132012, { details: `button: index ${part.index} is no ${part.sub_type}` })
    }
  }
  return buttons.flatMap(({ type, text }, index) => {
    if (type !== 'QUICK_REPLY') return []
    const own = given.find((part) => part.type === 'button' && String(part.index) === String(index))
    const payload = parametersOf(own)[0]?.payload
    return [{ id: typeof payload === 'string' ? payload : text, title: text }]
  })
}

function parametersOf(component: Record<string, unknown> | undefined): Record<string, unknown>[] {
  return Array.isArray(component?.parameters) ? component.parameters.filter(isObject) : []
}
