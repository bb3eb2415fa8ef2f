// What the acknowledgement of a webhook costs at least: check the signature, insert one row, answer.

interface Statement {
  bind: (...values: unknown[]) => Statement
  run: () => Promise<unknown>
}

interface Env {
  META_APP_SECRET: string
  DATABASE: { prepare: (sql: string) => Statement }
}

const TABLE = 'create table if not exists bodies (id text primary key, received_at integer, body text)'
const INSERT = 'insert into bodies (id, received_at, body) values (?, ?, ?)'
let key: ReturnType<typeof keyOf> | undefined

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method === 'GET') {
      await env.DATABASE.prepare(TABLE).run()
      return new Response(null)
    }
    const body = await request.arrayBuffer()
    if (!(await verify(body, request.headers.get('x-hub-signature-256') ?? '', env.META_APP_SECRET))) {
      return new Response(null, { status: 401 })
    }
    await env.DATABASE.prepare(INSERT)
      .bind(crypto.randomUUID(), Date.now(), new TextDecoder().decode(body))
      .run()
    return new Response(null)
  }
}

async function verify(body: ArrayBuffer, header: string, secret: string): Promise<boolean> {
  key ??= keyOf(secret)
  const signature = Uint8Array.from(header.slice(7).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', await key, signature, body)
}

function keyOf(secret: string) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify'])
}
