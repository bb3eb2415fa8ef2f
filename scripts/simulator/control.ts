import { listChannels, readChannels, registerChannels } from './channels.ts'
import { faultHelp, readFaults } from './faults.ts'
import { type Asked, isObject, json, jsonObject, parsed, type Reply, refusal, type Route } from './http.ts'
import { type Inbound, receive } from './inbound.ts'
import { listMail } from './mail.ts'
import { listMessages } from './messages.ts'
import { patronId, rememberWriter, type Writer } from './patrons.ts'
import { forget, type World } from './world.ts'

/**
 * The interface for scripts. Its addresses and shapes are stable.
 *
 * - `GET /simulator/channels` → `{channels: [{phone_number_id, display_phone_number, library_id, library, email}]}`
 * - `PUT /simulator/channels` `{channels: [… with waba_id and access_token], patrons?: [{phone_number_id, from, name,
 *   last_inbound_at}]}` replaces the numbers; `patrons` tells who wrote before, so that their 24 hours are known
 * - `POST /simulator/inbound` `{phone_number_id, from, name, text, reply_to?, username?, at?}` → `{id}`
 * - `GET /simulator/messages` → `{messages: [{id, phone_number_id, to, type, text, at}]}`, what patrons' phones show;
 *   with `?failed=1` also what Meta accepted and then failed
 * - `GET /simulator/mail` → `{mail: [{to, subject, text, at}]}`
 * - `GET|POST /simulator/faults`, see faults.ts
 * - `GET|POST /simulator/settings` `{auto_read?, delivered_after_ms?}`
 * - `POST /simulator/reset` forgets messages, mail, patrons and faults; channels and settings stay
 */
export function controlRoutes(world: World): Route[] {
  const failed = (asked: Asked) => asked.url.searchParams.get('failed') === '1'
  return [
    ['GET', /^\/simulator\/channels$/, () => json({ channels: listChannels(world) })],
    ['PUT', /^\/simulator\/channels$/, (asked) => putChannels(world, asked)],
    ['POST', /^\/simulator\/inbound$/, (asked) => inbound(world, asked)],
    [
      'GET',
      /^\/simulator\/messages$/,
      (asked) => json({ messages: listMessages(world, { failed: failed(asked) }) })
    ],
    ['GET', /^\/simulator\/mail$/, () => json({ mail: listMail(world) })],
    ['GET', /^\/simulator\/faults$/, () => json({ faults: world.faults, help: faultHelp() })],
    ['POST', /^\/simulator\/faults$/, (asked) => setFaults(world, asked)],
    ['GET', /^\/simulator\/settings$/, () => json(world.settings)],
    ['POST', /^\/simulator\/settings$/, (asked) => setSettings(world, asked)],
    [
      'POST',
      /^\/simulator\/reset$/,
      () => {
        forget(world)
        return json({})
      }
    ]
  ]
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
  const { auto_read, delivered_after_ms, ...rest } = jsonObject(asked.body) ?? {}
  const [unknown] = Object.keys(rest)
  if (unknown) return refusal(400, 'invalid', `${unknown} is unknown`)
  if (typeof auto_read === 'boolean') world.settings.auto_read = auto_read
  else if (auto_read !== undefined) return refusal(400, 'invalid', 'auto_read must be true or false')
  if (typeof delivered_after_ms === 'number' && delivered_after_ms >= 0) {
    world.settings.delivered_after_ms = delivered_after_ms
  } else if (delivered_after_ms !== undefined) {
    return refusal(400, 'invalid', 'delivered_after_ms must be a number of ms')
  }
  return json(world.settings)
}
