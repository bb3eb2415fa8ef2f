import { findChannel, listChannels, readChannels, registerChannels } from './channels.ts'
import { moveClock, showClock, tellWorker } from './clock.ts'
import { faultHelp, readFaults } from './faults.ts'
import { templatesOf } from './graph/templates.ts'
import { type Asked, isObject, json, jsonObject, parsed, type Reply, refusal, type Route } from './http.ts'
import { type Inbound, receive } from './inbound.ts'
import { listMail } from './mail.ts'
import { listMessages } from './messages.ts'
import { patronId, rememberWriter, type Writer } from './patrons.ts'
import { postChange } from './webhooks/post.ts'
import { isTemplateStatus, reviewTemplate } from './webhooks/template-status.ts'
import { forget, type World } from './world.ts'

/**
 * The interface for scripts. Its addresses and shapes are stable.
 *
 * - `GET /simulator/channels` → `{channels: [{phone_number_id, display_phone_number, library_id, library, email}]}`
 * - `PUT /simulator/channels` `{channels: [… with waba_id and access_token], patrons?: [{phone_number_id, from, name,
 *   last_inbound_at}]}` replaces the numbers; `patrons` tells who wrote before, so that their 24 hours are known
 * - `POST /simulator/inbound` `{phone_number_id, from, name, reply_to?, username?, at?, forwarded?: true | 'many',
 *   referral?: true | {…}, kind?, …}` → `{id}`. What each `kind` takes (with `?` has a sample, or may be absent):
 *   - `text` (the usual one): `text`
 *   - `image`, `video`, `document`: `file?` (base64), `mime_type?`, `filename?`, `caption?`;
 *     `audio`, `voice`, `sticker`: `file?`, `mime_type?`
 *   - `reaction`: `message_id`, `emoji?` (absent or empty takes it back); `edit`: `message_id`, `text`;
 *     `delete`: `message_id`
 *   - `button` and `list`: `message_id` of a message of the library with buttons or rows, `index?` or `title?`
 *   - `location`: `latitude?`, `longitude?`, `title?`, `address?`; `contacts`: `contacts?`, or `own: true`
 *   - `call`: `outcome?` `missed` (the usual one), `rejected` or `answered`
 *   - `form`: `answers?`; `unsupported`: `unsupported?` as Meta names it; `system`: `new_number`
 * - `POST /simulator/webhook` `{phone_number_id, field, value}` sends any change of that number's account, as it is
 * - `GET /simulator/messages` → `{messages: [{id, phone_number_id, to, type, text, at, media_id?, reply_to?, target?,
 *   choices?}]}`, what patrons' phones show; with `?failed=1` also what Meta accepted and then failed
 * - `GET /simulator/media/<id>` → the bytes of a file, without a token
 * - `GET /simulator/mail` → `{mail: [{to, subject, text, at}]}`
 * - `POST /simulator/push-browsers` → `{endpoint, p256dh, auth}`, as a browser subscribes; `DELETE …/<id>` lets go of it
 * - `GET /simulator/pushes` → `{pushes: [{browser, content, body, ttl, topic, urgency, at}]}`, decrypted as by the browser
 * - `GET|POST /simulator/faults`, see faults.ts
 * - `GET|POST /simulator/settings` `{auto_read?, delivered_after_ms?, review_after_ms?}`
 * - `POST /simulator/templates` `{phone_number_id, name, language?, status, reason?}`: Meta pauses a template, or another word
 * - `GET|POST /simulator/clock` `{at}` or `{offset_ms}` → `{at, offset_ms}`, also the Worker's
 * - `POST /simulator/reset` forgets messages, mail, patrons, files, faults and the clock; channels and settings stay
 */
export function controlRoutes(world: World): Route[] {
  const failed = (asked: Asked) => asked.url.searchParams.get('failed') === '1'
  const messages = (asked: Asked) => json({ messages: listMessages(world, { failed: failed(asked) }) })
  return [
    ['GET', /^\/simulator\/channels$/, () => json({ channels: listChannels(world) })],
    ['PUT', /^\/simulator\/channels$/, (asked) => putChannels(world, asked)],
    ['POST', /^\/simulator\/inbound$/, (asked) => inbound(world, asked)],
    ['POST', /^\/simulator\/webhook$/, (asked) => anyChange(world, asked)],
    ['GET', /^\/simulator\/messages$/, messages],
    ['GET', /^\/simulator\/media\/(?<id>\d+)$/, (asked) => showMedia(world, asked)],
    ['GET', /^\/simulator\/mail$/, () => json({ mail: listMail(world) })],
    ['GET', /^\/simulator\/faults$/, () => json({ faults: world.faults, help: faultHelp() })],
    ['POST', /^\/simulator\/faults$/, (asked) => setFaults(world, asked)],
    ['GET', /^\/simulator\/settings$/, () => json(world.settings)],
    ['POST', /^\/simulator\/settings$/, (asked) => setSettings(world, asked)],
    ['POST', /^\/simulator\/templates$/, (asked) => setTemplate(world, asked)],
    ['GET', /^\/simulator\/clock$/, () => showClock(world)],
    ['POST', /^\/simulator\/clock$/, (asked) => moveClock(world, asked)],
    ['POST', /^\/simulator\/reset$/, () => reset(world)]
  ]
}

async function reset(world: World): Promise<Reply> {
  const wasMoved = world.clock_ms !== 0
  forget(world)
  if (wasMoved) await tellWorker(world)
  return json({})
}

/** What a page needs to show a file: the same bytes, without the token that only the business has. */
export function showMedia(world: World, asked: Asked): Reply {
  const media = world.media.get(asked.groups.id ?? '')
  if (!media) return refusal(404, 'not_found', 'no such file')
  const { mime_type, name, bytes } = media
  const isShown = /^(?:image\/(?:jpeg|png|webp)|audio\/|video\/)/.test(mime_type)
  const filename = encodeURIComponent(name ?? 'bestand')
  const disposition = `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${filename}`
  return {
    status: 200,
    headers: { 'content-type': mime_type, 'content-disposition': disposition },
    body: bytes
  }
}

function anyChange(world: World, asked: Asked): Reply {
  const { phone_number_id, field, value } = jsonObject(asked.body) ?? {}
  const channel = typeof phone_number_id === 'string' ? findChannel(world, phone_number_id) : undefined
  if (!channel) return refusal(404, 'not_found', 'phone_number_id is none of the channels')
  if (typeof field !== 'string' || !isObject(value)) {
    return refusal(400, 'invalid', 'field must be a text and value an object')
  }
  postChange(world, channel, value, { field })
  return json({})
}

function setTemplate(world: World, asked: Asked): Reply {
  const { phone_number_id, name, language = 'nl', status, reason } = jsonObject(asked.body) ?? {}
  const channel = typeof phone_number_id === 'string' ? findChannel(world, phone_number_id) : undefined
  if (!channel) return refusal(404, 'not_found', 'phone_number_id is none of the channels')
  const template = templatesOf(world, channel).find(
    (item) => item.name === name && item.language === language
  )
  if (!template) return refusal(404, 'not_found', 'no such template')
  if (!isTemplateStatus(status)) return refusal(400, 'invalid', 'status is none of Meta')
  reviewTemplate(world, channel, template, status, typeof reason === 'string' ? reason : undefined)
  return json({})
}

function putChannels(world: World, asked: Asked): Reply {
  const body = jsonObject(asked.body)
  const channels = readChannels(body?.channels)
  if (typeof channels === 'string') return refusal(400, 'invalid', channels)
  const patrons = readWriters(body?.patrons ?? [])
  if (typeof patrons === 'string') return refusal(400, 'invalid', patrons)
  registerChannels(world, channels)
  for (const writer of patrons) rememberWriter(world, writer)
  return json({ channels: listChannels(world) })
}

function readWriters(value: unknown): Writer[] | string {
  if (!Array.isArray(value)) return 'patrons must be a list'
  const writers: Writer[] = []
  for (const [index, item] of value.entries()) {
    const { phone_number_id, from, name, last_inbound_at } = isObject(item) ? item : {}
    const id = typeof from === 'string' ? patronId(from) : undefined
    if (
      !id ||
      typeof phone_number_id !== 'string' ||
      typeof name !== 'string' ||
      typeof last_inbound_at !== 'number'
    ) {
      return `patrons[${index}] must be {phone_number_id, from, name, last_inbound_at}`
    }
    writers.push({ phone_number_id, from: id, name, last_inbound_at })
  }
  return writers
}

function inbound(world: World, asked: Asked): Reply {
  const body = jsonObject(asked.body)
  if (!body) return refusal(400, 'invalid', 'expected a JSON object')
  const input: Inbound = body
  const result = receive(world, input)
  if ('id' in result) return json(result)
  return refusal(result.status, result.status === 404 ? 'not_found' : 'invalid', result.wrong)
}

function setFaults(world: World, asked: Asked): Reply {
  const faults = readFaults(parsed(asked.body))
  if (typeof faults === 'string') return refusal(400, 'invalid', faults)
  world.faults = faults
  return json({ faults })
}

function setSettings(world: World, asked: Asked): Reply {
  const { auto_read, ...rest } = jsonObject(asked.body) ?? {}
  if (auto_read !== undefined && typeof auto_read !== 'boolean') {
    return refusal(400, 'invalid', 'auto_read must be true or false')
  }
  for (const [key, value] of Object.entries(rest)) {
    if (key !== 'delivered_after_ms' && key !== 'review_after_ms') {
      return refusal(400, 'invalid', `${key} is unknown`)
    }
    if (typeof value !== 'number' || value < 0)
      return refusal(400, 'invalid', `${key} must be a number of ms`)
  }
  Object.assign(world.settings, jsonObject(asked.body))
  return json(world.settings)
}
