import { isObject } from '../http.ts'
import { GraphError } from './error.ts'
import {
  all,
  anyObject,
  byType,
  list,
  notValid,
  number,
  object,
  oneOf,
  pattern,
  type Shape,
  text,
  trueOrFalse
} from './shapes.ts'

/** The object that a message of each type must carry under its type's name. From Meta's reference of the messages endpoint. */
export const MESSAGE_SHAPES: Record<string, Shape> = {
  text: object({ body: text(4096) }, { preview_url: trueOrFalse }),
  image: media({ caption: text(1024) }),
  video: media({ caption: text(1024) }),
  document: media({ caption: text(1024), filename: text(240) }),
  audio: media({ voice: trueOrFalse }),
  sticker: media({}),
  location: object(
    { latitude: number(-90, 90), longitude: number(-180, 180) },
    { name: text(1000), address: text(1000) }
  ),
  contacts: list(contact(), 1, 257),
  reaction: object({ message_id: wamid(), emoji: text(32, 0) }),
  interactive: byType(interactive()),
  template: object(
    {
      name: pattern(/^[a-z0-9_]{1,512}$/, 512, 'only lower case letters, digits and underscores'),
      language: object(
        { code: pattern(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, 10, 'not a language code') },
        { policy: oneOf('deterministic') }
      )
    },
    { components: list(component(), 0, 20) }
  )
}

/** Marking a message as read, with or without "is typing". */
export const READ_SHAPE = object(
  { messaging_product: oneOf('whatsapp'), status: oneOf('read'), message_id: wamid() },
  { typing_indicator: object({ type: oneOf('text') }) }
)

export function wamid(): Shape {
  return pattern(/^wamid\.[A-Za-z0-9+/=_-]+$/, 400, 'not a message id')
}

function media(more: Record<string, Shape>): Shape {
  const link = pattern(/^https?:\/\/\S+$/, 2048, 'not a valid URI')
  const keys = object({}, { id: text(100), link, ...more })
  return all(keys, (value, path) => {
    const given = isObject(value) ? ['id', 'link'].filter((key) => value[key] !== undefined) : []
    if (given.length === 0) {
      throw new GraphError(131008, { details: `Parameter ${path}['id'] or ${path}['link'] is required.` })
    }
    if (given.length > 1) throw notValid(path, 'give id or link, not both')
  })
}

function contact(): Shape {
  const parts = ['first_name', 'middle_name', 'last_name', 'prefix', 'suffix']
  const optional = Object.fromEntries(parts.map((part) => [part, text(256)]))
  const name = all(object({ formatted_name: text(256) }, optional), (value, path) => {
    if (isObject(value) && !parts.some((part) => value[part] !== undefined)) {
      throw new GraphError(131008, { details: `Param ${path} needs one more part of the name.` })
    }
  })
  const several = list(anyObject, 0, 20)
  const more = { phones: several, emails: several, addresses: several, urls: several, org: anyObject }
  return object({ name }, { ...more, birthday: pattern(/^\d{4}-\d{2}-\d{2}$/, 10, 'YYYY-MM-DD') })
}

function interactive(): Record<string, Shape> {
  const body = (most: number) => object({ text: text(most) })
  const footer = object({ text: text(60) })
  const anyHeader = byType({
    text: object({ type: oneOf('text'), text: text(60) }),
    image: object({ type: oneOf('image'), image: media({}) }),
    video: object({ type: oneOf('video'), video: media({}) }),
    document: object({ type: oneOf('document'), document: media({ filename: text(240) }) })
  })
  const textHeader = object({ type: oneOf('text'), text: text(60) })
  const kind = (type: string, most: number, action: Shape, header?: Shape) =>
    object({ type: oneOf(type), body: body(most), action }, { footer, ...(header ? { header } : {}) })
  const named = (name: string) => object({ name: oneOf(name) })
  return {
    button: kind('button', 1024, buttons(), anyHeader),
    list: kind('list', 4096, sections(), textHeader),
    cta_url: kind('cta_url', 1024, link(), anyHeader),
    flow: kind('flow', 1024, flow(), anyHeader),
    location_request_message: kind('location_request_message', 1024, named('send_location')),
    request_contact_info: kind('request_contact_info', 1024, named('request_contact_info'))
  }
}

function buttons(): Shape {
  const reply = object({ id: text(256), title: text(20) })
  const all3 = list(object({ type: oneOf('reply'), reply }), 1, 3)
  return object({
    buttons: all(all3, unique('reply', 'id'), unique('reply', 'title'))
  })
}

function sections(): Shape {
  const row = object({ id: text(200), title: text(24) }, { description: text(72) })
  const section = object({ rows: list(row, 1, 10) }, { title: text(24) })
  const total: Shape = (value, path) => {
    const rows = Array.isArray(value) ? value.flatMap((item) => item.rows) : []
    if (rows.length > 10) throw notValid(path, `Total row count exceeds 10: ${rows.length}`)
    if (Array.isArray(value) && value.length > 1 && value.some((item) => item.title === undefined)) {
      throw new GraphError(131008, { details: `Param ${path}: each of several sections needs a title.` })
    }
    if (new Set(rows.map((found) => found.id)).size < rows.length) throw notValid(path, 'Duplicated row id')
  }
  return object({ button: text(20), sections: all(list(section, 1, 10), total) })
}

function link(): Shape {
  const url = pattern(/^https?:\/\/\S+$/, 2000, 'not a valid URI')
  return object({ name: oneOf('cta_url'), parameters: object({ display_text: text(20), url }) })
}

function flow(): Shape {
  const parameters = object(
    { flow_message_version: oneOf('3'), flow_cta: text(30) },
    {
      flow_token: text(1000),
      flow_id: text(100),
      flow_name: text(200),
      flow_action: oneOf('navigate', 'data_exchange'),
      flow_action_payload: anyObject,
      mode: oneOf('draft', 'published')
    }
  )
  return object({ name: oneOf('flow'), parameters })
}

function component(): Shape {
  const kinds = ['header', 'body', 'button', 'carousel', 'limited_time_offer']
  const parameter: Shape = (value, path) => {
    anyObject(value, path)
    if (isObject(value) && value.type === undefined) {
      throw new GraphError(131008, { details: `Parameter ${path}['type'] is required.` })
    }
    if (isObject(value) && value.type === 'text') {
      object({ type: oneOf('text'), text: text(1024) }, { parameter_name: text(100) })(value, path)
    }
  }
  const subTypes = [
    'quick_reply',
    'url',
    'copy_code',
    'flow',
    'catalog',
    'mpm',
    'order_details',
    'payment_request'
  ]
  const optional = { sub_type: oneOf(...subTypes), index: number(0, 9), parameters: list(parameter, 0, 50) }
  return object({ type: oneOf(...kinds) }, { ...optional, cards: list(anyObject, 1, 10) })
}

/** No two items of the list may have the same `outer.inner`. */
function unique(outer: string, inner: string): Shape {
  return (value, path) => {
    const found = Array.isArray(value) ? value.map((item) => item[outer][inner]) : []
    if (new Set(found).size < found.length) throw notValid(path, `Duplicated ${outer} ${inner}`)
  }
}
