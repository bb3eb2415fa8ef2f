import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished, vi } from 'vitest'
import { startSimulator, type SimulatorOptions } from '../../scripts/simulator/main.ts'

export const SECRET = 'development-app-secret'

export const KERKDORP = {
  phone_number_id: '100000000000011',
  display_phone_number: '+31 97 0102 5011',
  waba_id: '200000000000011',
  access_token: 'token-of-kerkdorp',
  library_id: 'lib_kerkdorp',
  library: 'Bibliotheek Kerkdorp',
  email: 'sanne@kerkdorp.example'
}

export const WATERSTAD = {
  phone_number_id: '100000000000022',
  display_phone_number: '+31 97 0102 5022',
  waba_id: '200000000000022',
  access_token: 'token-of-waterstad',
  library_id: 'lib_waterstad',
  library: 'Bibliotheek Waterstad',
  email: 'bram@waterstad.example'
}

export const JORIS = '31655500101'

export interface Delivery {
  headers: IncomingHttpHeaders
  bytes: Buffer
}

/** A webhook's `value`, as loosely as a test needs it. */
export interface Value {
  metadata: { display_phone_number: string; phone_number_id: string }
  contacts?: { profile: { name: string; username?: string }; wa_id?: string; user_id: string }[]
  messages?: Record<string, unknown>[]
  statuses?: { id: string; status: string; [more: string]: unknown }[]
}

/** A simulator, and a door that its webhooks go to. `answers` are the door's statuses, the last one repeats. */
export async function start({
  answers = [200],
  ...options
}: Partial<SimulatorOptions> & { answers?: number[] } = {}) {
  const door = await openDoor(answers)
  const simulator = await startSimulator({
    port: 0,
    webhook_url: `${door.url}/webhooks/meta`,
    app_secret: SECRET,
    channels: [KERKDORP, WATERSTAD],
    settings: { delivered_after_ms: 0 },
    ...options
  })
  onTestFinished(() => simulator.close())
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${simulator.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
  return {
    url: simulator.url,
    door,
    call,
    get: async <Body>(path: string) => (await (await call('GET', path)).json()) as Body,
    write: (from: string, text: string, more: Record<string, unknown> = {}) =>
      call('POST', '/simulator/inbound', { phone_number_id: KERKDORP.phone_number_id, from, text, ...more }),
    graph: (method: string, path: string, body?: unknown, token: string = KERKDORP.access_token) =>
      call(method, `/v26.0/${path}`, body, token === '' ? {} : { authorization: `Bearer ${token}` }),
    send: (body: unknown, token: string = KERKDORP.access_token) =>
      call('POST', `/v26.0/${KERKDORP.phone_number_id}/messages`, body, { authorization: `Bearer ${token}` }),
    faults: (...rules: unknown[]) => call('POST', '/simulator/faults', rules)
  }
}

export const answer = (more: Record<string, unknown> = {}) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: `+${JORIS}`,
  type: 'text',
  text: { body: 'Ja, tot 17.00 uur.' },
  ...more
})

async function openDoor(answers: number[]) {
  const deliveries: Delivery[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      // the clock is told by PUT
      if (request.method !== 'POST') return void response.writeHead(204).end()
      deliveries.push({ headers: request.headers, bytes: Buffer.concat(chunks) })
      response.writeHead(answers[Math.min(deliveries.length, answers.length) - 1] ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const values = () => deliveries.flatMap(valuesOf)
  return {
    url: `http://127.0.0.1:${port}`,
    deliveries,
    values,
    statuses: () => values().flatMap((value) => (value.statuses ?? []).map(({ status }) => status)),
    /** Waits until that many deliveries came. */
    until: (count: number) =>
      vi.waitFor(
        () => {
          if (deliveries.length < count) throw new Error(`${deliveries.length} of ${count} deliveries`)
        },
        { timeout: 8_000, interval: 10 }
      )
  }
}

export function valuesOf({ bytes }: Delivery): Value[] {
  const body = JSON.parse(bytes.toString('utf8')) as { entry: { changes: { value: Value }[] }[] }
  return body.entry.flatMap((entry) => entry.changes.map((change) => change.value))
}

export const isSigned = ({ headers, bytes }: Delivery) =>
  headers['x-hub-signature-256'] === `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`
