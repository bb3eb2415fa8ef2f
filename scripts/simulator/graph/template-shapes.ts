import { isObject } from '../http.ts'
import { GraphError } from './error.ts'
import { all, anyObject, list, object, oneOf, pattern, type Shape, text } from './shapes.ts'

const CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION']
const COMPONENTS = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS']
const BUTTONS = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'REQUEST_CONTACT_INFO']
const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g

/** Meta's own codes for what is wrong in a template. */
const SUBCODES = {
  body: 2388072,
  footer: 2388073,
  header: 2388047,
  edges: 2388299,
  example: 2388043,
  ratio: 2388293
}

/** What `POST /<account>/message_templates` takes. */
export const NEW_TEMPLATE: Shape = object(
  {
    name: pattern(/^[a-z0-9_]{1,512}$/, 512, 'only lower case letters, digits and underscores'),
    language: pattern(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, 10, 'not a language code'),
    category: oneOf(...CATEGORIES),
    components: all(list(component(), 1, 4), hasBody)
  },
  { parameter_format: oneOf('POSITIONAL', 'NAMED'), allow_category_change: () => {} }
)

function component(): Shape {
  const button = object(
    { type: oneOf(...BUTTONS), text: text(25) },
    { url: text(2000), phone_number: text(20), example: () => {} }
  )
  const keys = object(
    { type: oneOf(...COMPONENTS) },
    {
      format: oneOf('TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'),
      text: text(2000),
      buttons: list(button, 1, 10),
      example: anyObject
    }
  )
  return all(keys, (value) => {
    if (!isObject(value)) return
    const words = typeof value.text === 'string' ? value.text : ''
    if (value.type === 'BODY') checkText(words, 1024, SUBCODES.body, value.example)
    if (value.type === 'FOOTER') checkText(words, 60, SUBCODES.footer, undefined)
    if (value.type === 'HEADER' && value.text !== undefined) {
      checkText(words, 60, SUBCODES.header, value.example)
    }
  })
}

function hasBody(value: unknown, path: string) {
  const has = Array.isArray(value) && value.some((part) => part.type === 'BODY')
  if (!has) throw new GraphError(131008, { details: `Param ${path} needs a BODY.` })
}

function checkText(words: string, most: number, subcode: number, example: unknown) {
  const wrong = (code: number, details: string) =>
    new GraphError(100, { message: 'Invalid parameter', subcode: code, details })
  if (words === '' || words.length > most) throw wrong(subcode, `Text must have 1 to ${most} characters.`)
  const variables = new Set([...words.matchAll(VARIABLE)].map(([, name]) => name)).size
  if (variables === 0) return
  if (/^\{\{|\}\}$/.test(words.trim())) {
    throw wrong(SUBCODES.edges, 'Variables cannot be at the start or the end of the template.')
  }
  if (words.split(/\s+/).length < variables * 2 + 1) {
    throw wrong(SUBCODES.ratio, 'Too many variables for the length of the text.')
  }
  if (examplesIn(example) !== variables) throw wrong(SUBCODES.example, 'Each variable needs an example.')
}

function examplesIn(example: unknown): number {
  if (!isObject(example)) return 0
  const { body_text, header_text, body_text_named_params, header_text_named_params } = example
  const named = body_text_named_params ?? header_text_named_params
  if (Array.isArray(named)) return named.length
  if (Array.isArray(header_text)) return header_text.length
  return Array.isArray(body_text) && Array.isArray(body_text[0]) ? body_text[0].length : 0
}
