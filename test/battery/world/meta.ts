import { createHmac } from 'node:crypto'
import seeded from '../../../workers/templates/seeded.json' with { type: 'json' }
import type { Cloudflare } from './cloudflare.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const SECRET = 'development-app-secret'

/** What Meta does with a message that it gets. `lost`: it took it, and the answer never came. */
export type Reception =
  | { takes: true; answers: 'yes' | 'lost' | 'hangs' | 'late 500' }
  | { takes: false; answers: 'lost' | 'hangs' | 'bare 500' }
  | { takes: false; answers: 'refused'; status: number; code: number }

export interface MetaHabits {
  receive: (sent: Sent) => Reception
  /** A webhook comes again so often, 0 to 1. */
  repeats: number
  /** ms within which a webhook may come later than those after it. */
  disorder: number
  /** Statuses that follow a message. */
  statuses: (random: Random, sent: Sent) => ('sent' | 'delivered' | 'read' | 'failed')[]
}

export interface Sent {
  phone_number_id: string
  to: string
  text: string
  /** The text that Meta carries for us: our message's id, the attempt and a proof. */
  callback: string
  message_id: string
  external_id: string
  at: number
  /** A reaction takes the place of the one before: two are one. */
  harmless: boolean
}

/** The template that tells of an answer, approved. */
const TEMPLATES = seeded
  .filter(({ name }) => name.startsWith('baak_antwoord_klaar'))
  .map(({ name, category, nl }, index) => ({
    ...{ id: `90000000000000${index}`, name, category, language: 'nl', status: 'APPROVED' },
    components: [
      { type: 'BODY', text: nl.body },
      { type: 'BUTTONS', buttons: nl.buttons.map((text) => ({ type: 'QUICK_REPLY', text })) }
    ]
  }))

/** Meta as the Worker sees it. */
export interface Meta {
  fetch: (url: string, init: { body?: unknown; timeout_ms: number | null }) => Promise<Response>
  /** Posts a change to the Worker until it says 200, for a week. */
  tell: (account: string, change: object) => void
  /** All that was taken, in order. */
  taken: Sent[]
  /** Changes that the Worker said 200 to, by their JSON. */
  acknowledged: Set<string>
  /** Webhooks on their way. */
  pending: () => number
  refusedTwice: () => number
}

interface Number {
  account: string
  display: string
}

/** Meta repeats a webhook for a week, less and less often. */
const repeatAfter = (attempt: number) => Math.min(4 ** attempt * SECOND, 6 * 60 * MINUTE)
const GIVES_UP = 7 * 24 * 60 * MINUTE

export function newMeta(
  world: World,
  habits: MetaHabits,
  numbers: Map<string, Number>,
  cloudflare: () => Cloudflare
): Meta {
  const taken: Sent[] = []
  const acknowledged = new Set<string>()
  const paired = new Map<string, number>()
  let pending = 0
  let twice = 0
  let count = 0

  const tell = (account: string, change: object) => {
    const body = Buffer.from(
      JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: account, changes: [change] }] })
    )
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    const key = JSON.stringify(change)
    const times = world.random.chance(habits.repeats) ? 2 + world.random.below(2) : 1
    const began = world.now()
    const post = async (attempt: number) => {
      const status = await cloudflare().post(body, signature)
      if (status === 200) acknowledged.add(key)
      if (status === 200 || world.now() - began > GIVES_UP) pending -= 1
      else world.plan(repeatAfter(attempt), () => void post(attempt + 1))
    }
    for (let time = 0; time < times; time += 1) {
      pending += 1
      world.plan(world.random.below(habits.disorder + 1), () => void post(1))
    }
  }

  const statusesOf = (sent: Sent) => {
    const number = numbers.get(sent.phone_number_id)
    if (!number) throw new Error('Meta does not know this number')
    const metadata = { display_phone_number: number.display, phone_number_id: sent.phone_number_id }
    for (const [index, status] of habits.statuses(world.random, sent).entries())
      world.plan((index + 1) * 2 * SECOND + world.random.below(SECOND), () =>
        tell(number.account, {
          field: 'messages',
          value: {
            ...{ messaging_product: 'whatsapp', metadata },
            statuses: [
              {
                ...{ id: sent.external_id, status, timestamp: String(Math.floor(world.now() / SECOND)) },
                ...{ recipient_id: sent.to, biz_opaque_callback_data: sent.callback },
                ...(status === 'failed' && { errors: [{ code: 131026, title: 'Message undeliverable' }] })
              }
            ]
          }
        })
      )
  }

  const send = async (path: string, body: string, timeout_ms: number | null): Promise<Response> => {
    const { to = '', text, type, biz_opaque_callback_data = '' } = JSON.parse(body) as SendBody
    count += 1
    const sent: Sent = {
      ...{ phone_number_id: path.split('/')[2] ?? '', to, text: text?.body ?? '', at: world.now() },
      ...{ callback: biz_opaque_callback_data, external_id: `wamid.OUT${count}` },
      message_id: biz_opaque_callback_data.split('.')[0] ?? '',
      harmless: type === 'reaction'
    }
    const reception = habits.receive(sent)
    if (reception.takes) {
      taken.push(sent)
      statusesOf(sent)
    }
    if (reception.answers === 'refused' && reception.code === 131056) {
      const key = `${sent.phone_number_id}|${to}`
      if (paired.get(key) === sent.at) twice += 1
      paired.set(key, sent.at)
    }
    return answerTo(world, reception, sent, timeout_ms)
  }

  return {
    ...{ tell, taken, acknowledged, pending: () => pending, refusedTwice: () => twice },
    fetch: (url, { body, timeout_ms }) => {
      const { pathname } = new URL(url)
      return world.call('graph', pathname.replace(/\d{6,}/g, 'N'), async () =>
        pathname.endsWith('/messages') && typeof body === 'string' && body.includes('"to"')
          ? send(pathname, body, timeout_ms)
          : Response.json({ success: true, data: pathname.endsWith('/message_templates') ? TEMPLATES : [] })
      )
    }
  }
}

interface SendBody {
  to?: string
  text?: { body: string }
  type?: string
  biz_opaque_callback_data?: string
}

async function answerTo(
  world: World,
  reception: Reception,
  sent: Sent,
  timeout_ms: number | null
): Promise<Response> {
  const { external_id, to } = sent
  switch (reception.answers) {
    case 'yes':
      return Response.json({ messages: [{ id: external_id }], contacts: [{ input: to, wa_id: to }] })
    case 'refused': {
      const error = { code: reception.code, message: 'refused', fbtrace_id: 'trace' }
      return Response.json({ error }, { status: reception.status })
    }
    case 'late 500':
    case 'bare 500':
      return new Response('upstream', { status: 502 })
    case 'lost':
      throw new TypeError('Network connection lost.')
    case 'hangs':
      await new Promise<void>((resolve) => world.plan(timeout_ms ?? 15 * MINUTE, resolve))
      throw new DOMException('The operation timed out.', 'TimeoutError')
  }
}
