import { randomUUID } from 'node:crypto'
import { type Asked, isObject, json, jsonObject, type Reply, type Route } from './http.ts'
import { underFault } from './under-fault.ts'
import { changed, nowIn, type World } from './world.ts'

/** A mail as it arrived. */
export interface Mail {
  id: string
  from: string
  to: string
  subject: string
  text: string
  at: number
}

const MOST_MAIL = 1_000
const KEYS = [
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'text',
  'html',
  'project_id',
  'attachments',
  'send_before',
  'additional_headers'
]

/** Sending a mail at the provider of production: Scaleway's Transactional Email, `POST …/emails`. */
export function mailRoutes(world: World): Route[] {
  return [
    [
      'POST',
      /^\/mail$/,
      (asked) => {
        const [first] = receivers(jsonObject(asked.body)?.to) ?? []
        return underFault(world, { where: 'mail', to: first }, () => accept(world, asked))
      }
    ]
  ]
}

/** Scripts read the codes and invitations here. Oldest first. */
export function listMail(world: World) {
  return world.mail.map(({ to, subject, text, at }) => ({ to, subject, text, at }))
}

function accept(world: World, asked: Asked): Reply {
  if (!asked.headers['x-auth-token']) {
    return json(
      { type: 'denied_authentication', message: 'authentication is denied', reason: 'missing_header' },
      401
    )
  }
  const body = jsonObject(asked.body)
  if (!body) return json({ type: 'invalid_request_error', message: 'body is not JSON' }, 400)
  const wrong = wrongArguments(body)
  if (wrong.length > 0) {
    return json({ type: 'invalid_arguments', message: 'invalid argument(s)', details: wrong }, 400)
  }
  const { from, subject, text, project_id } = body
  const emails = (receivers(body.to) ?? []).map((to) => {
    const sender = isObject(from) ? String(from.email) : ''
    const mail = {
      id: randomUUID(),
      from: sender,
      to,
      subject: String(subject),
      text: String(text),
      at: nowIn(world)
    }
    world.mail.push(mail)
    return {
      id: mail.id,
      message_id: `<${mail.id}@mail.example>`,
      project_id,
      mail_from: sender,
      mail_rcpt: to,
      rcpt_to: to,
      rcpt_type: 'to',
      subject,
      created_at: new Date(mail.at).toISOString(),
      updated_at: new Date(mail.at).toISOString(),
      status: 'new',
      status_details: null,
      try_count: 0,
      last_tries: [],
      flags: []
    }
  })
  world.mail.splice(0, Math.max(0, world.mail.length - MOST_MAIL))
  changed(world)
  return json({ emails })
}

function wrongArguments(body: Record<string, unknown>) {
  const wrong: { argument_name: string; reason: string; help_message: string }[] = []
  const check = (argument_name: string, good: boolean, help_message: string) => {
    const reason = body[argument_name] === undefined ? 'required' : 'constraint'
    if (!good) wrong.push({ argument_name, reason, help_message })
  }
  const filled = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  check('from', address(body.from) !== undefined, 'an object with a valid email')
  check('to', (receivers(body.to)?.length ?? 0) > 0, 'a list of objects with a valid email')
  check('subject', filled(body.subject) && !/[\r\n]/.test(String(body.subject)), 'one line of text')
  check('text', filled(body.text), 'a text')
  check('project_id', filled(body.project_id), 'the id of a project')
  for (const key of Object.keys(body)) {
    if (!KEYS.includes(key)) {
      wrong.push({ argument_name: key, reason: 'unknown', help_message: 'no such argument' })
    }
  }
  return wrong
}

/** The addresses; undefined unless all are addresses. */
function receivers(to: unknown): string[] | undefined {
  if (!Array.isArray(to)) return undefined
  const found = to.map(address).filter((email) => email !== undefined)
  return found.length === to.length ? found : undefined
}

function address(value: unknown): string | undefined {
  const email = isObject(value) ? value.email : undefined
  return typeof email === 'string' && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) ? email : undefined
}
