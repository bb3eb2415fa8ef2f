import { isObject } from '../http.ts'
import { GraphError } from './error.ts'

interface Template {
  id: string
  name: string
  language: string
  status: 'APPROVED'
  category: 'UTILITY'
  parameter_format: 'POSITIONAL'
  components: { type: string; text?: string; buttons?: { type: string; text: string }[] }[]
  [field: string]: unknown
}

const template = (id: string, name: string, text: string, ...buttons: string[]): Template => ({
  id,
  name,
  language: 'nl',
  status: 'APPROVED',
  category: 'UTILITY',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'BODY', text },
    ...(buttons.length === 0
      ? []
      : [{ type: 'BUTTONS', buttons: buttons.map((title) => ({ type: 'QUICK_REPLY', text: title })) }])
  ]
})

/** The approved templates of every account. */
export const TEMPLATES: readonly Template[] = [
  template(
    '900000000000001',
    'antwoord_klaar',
    'Hallo {{1}}, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.',
    'Lees antwoord'
  ),
  template(
    '900000000000002',
    'nog_bezig',
    'Hallo {{1}}, we zoeken je vraag nog uit. Je hoort uiterlijk {{2}} van ons.'
  ),
  template(
    '900000000000003',
    'reservering_klaar',
    'Hallo {{1}}, je reservering ligt klaar in {{2}} tot {{3}}.'
  ),
  template(
    '900000000000004',
    'inleveren',
    'Hallo {{1}}, je moet {{2}} titels inleveren vóór {{3}}. Verlengen kan via je account.'
  )
]

/** The text that the patron reads. Throws 132001 for an unknown template, 132000 for the wrong number of values. */
export function fillTemplate(payload: Record<string, unknown>): string {
  const code = isObject(payload.language) ? payload.language.code : undefined
  const found = TEMPLATES.find((item) => item.name === payload.name && item.language === code)
  if (!found) {
    throw new GraphError(132001, {
      details: `template name (${payload.name}) does not exist in ${code}`
    })
  }
  const body = found.components.find((part) => part.type === 'BODY')?.text ?? ''
  const expected = new Set(body.match(/\{\{\d+\}\}/g)).size
  const values = bodyValues(payload.components)
  if (values.length !== expected) {
    throw new GraphError(132000, {
      details: `body: number of localizable_params (${values.length}) does not match the expected number of params (${expected})`
    })
  }
  return body.replace(/\{\{(\d+)\}\}/g, (_, place) => values[Number(place) - 1] ?? '')
}

function bodyValues(components: unknown): string[] {
  const body = Array.isArray(components) ? components.find((part) => part.type === 'body') : undefined
  const parameters = isObject(body) && Array.isArray(body.parameters) ? body.parameters : []
  return parameters.map((parameter) => (typeof parameter.text === 'string' ? parameter.text : ''))
}
