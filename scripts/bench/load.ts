import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** One body, signed as Meta signs. */
export interface Signed {
  body: Buffer
  signature: string
}

export interface Client {
  /** Answers after how many ms the answer was there. Throws when it is not 200. */
  post: (signed: Signed) => Promise<number>
  close: () => void
}

export const signed = (body: string, secret: string): Signed => ({
  body: Buffer.from(body),
  signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
})

/** Connections that stay open, as Meta's do. */
export function connect(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const post = ({ body, signature }: Signed) =>
    new Promise<number>((resolve, reject) => {
      const started = performance.now()
      const headers = {
        'content-type': 'application/json',
        'content-length': body.byteLength,
        'x-hub-signature-256': signature
      }
      const sending = request(url, { method: 'POST', agent, headers }, (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - started)
          else reject(new Error(`${url} answered ${response.statusCode}`))
        })
        response.on('error', reject)
      })
      sending.on('error', reject)
      sending.end(body)
    })
  return { post, close: () => agent.destroy() }
}

/** One request after the other, a pause between them. Answers the ms of each. */
export async function paced(client: Client, bodies: Signed[], pause_ms: number): Promise<number[]> {
  const times: number[] = []
  for (const body of bodies) {
    times.push(await client.post(body))
    await pause(pause_ms)
  }
  return times
}

/** Each connection sends the next body as soon as it has its answer. Answers the ms of each. */
export async function saturate(
  client: Client,
  next: () => Signed,
  connections: number,
  until: (sent: number, elapsed_ms: number) => boolean
): Promise<{ times: number[]; elapsed_ms: number }> {
  const times: number[] = []
  const started = performance.now()
  let sent = 0
  const send = async () => {
    while (!until(sent, performance.now() - started)) {
      sent += 1
      times.push(await client.post(next()))
    }
  }
  await Promise.all(Array.from({ length: connections }, send))
  return { times, elapsed_ms: performance.now() - started }
}

/** The smallest of the numbers that at least this part of all does not exceed. */
export function quantile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

export const median = (numbers: number[]) => quantile(numbers, 0.5)
