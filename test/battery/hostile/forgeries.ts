import { bytesOf, hexOf, signed } from './door.ts'

export interface Signed {
  body: Uint8Array
  header: string
  secret: string
}
type Forged = { body: Uint8Array; header: string | null }
/** What somebody who saw a delivery, but not the secret, could make of it; `n` is any number. */
type Forgery = (one: Signed, n: number) => Forged | Promise<Forged>

const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

const macOf = (header: string) =>
  Uint8Array.from(header.slice(7).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const headerOf = (mac: Uint8Array) => `sha256=${hexOf(mac)}`
const base64 = (mac: Uint8Array) => btoa(String.fromCharCode(...mac))
const digest = async (text: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', text))
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))
const text = (body: Uint8Array) => new TextDecoder().decode(body)

/** The header as it was, over a body that says something else or the same in other bytes. */
const rewritten =
  (write: (text: string, n: number) => string): Forgery =>
  ({ body, header }, n) => ({ body: bytesOf(write(text(body), n)), header })
/** The body as it was, with a header made of the one that was right. */
const relabelled =
  (write: (header: string, n: number) => string | null): Forgery =>
  ({ body, header }, n) => ({ body, header: write(header, n) })

const parsed = (json: string, space?: number) => {
  try {
    return JSON.stringify(JSON.parse(json), null, space)
  } catch {
    return `${json} `
  }
}
const escaped = (json: string) =>
  json.replaceAll(/[^\0-~]|[/'<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
const unescaped = (json: string) =>
  json.replaceAll(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** Of the body. Where a body is not changed by one of these, it is no forgery, and has to be accepted. */
export const OF_THE_BODY: Record<string, Forgery> = {
  bit: ({ body, header }, n) => ({ body: flipped(body, n % Math.max(1, body.length * 8)), header }),
  byte_less: ({ body, header }) => ({ body: body.slice(0, -1), header }),
  byte_more: ({ body, header }, n) => ({ body: joined(body, Uint8Array.of(n & 255)), header }),
  byte_before: ({ body, header }, n) => ({ body: joined(Uint8Array.of(n & 255), body), header }),
  nothing: ({ header }) => ({ body: new Uint8Array(), header }),
  twice: ({ body, header }) => ({ body: joined(body, body), header }),
  compact: rewritten((json) => parsed(json)),
  spread: rewritten((json, n) => parsed(json, 1 + (n % 8))),
  escaped: rewritten(escaped),
  escaped_in_capitals: rewritten((json) =>
    escaped(json).replaceAll(/\\u(....)/g, (all) => all.toUpperCase())
  ),
  unescaped: rewritten(unescaped),
  slashes: rewritten((json) => json.replaceAll('/', '\\/')),
  byte_order_mark: rewritten((json) => `\ufeff${json}`),
  lines: rewritten((json) => json.replaceAll('\n', '\r\n')),
  other_digit: rewritten((json) => json.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)))
}

const withName = (name: string) => relabelled((header) => `${name}${header.slice(7)}`)

export const OF_THE_HEADER: Record<string, Forgery> = {
  bit: ({ body, header }, n) => ({ body, header: headerOf(flipped(macOf(header), n % 256)) }),
  missing: relabelled(() => null),
  empty: relabelled(() => ''),
  cut: relabelled((header, n) => header.slice(0, 7 + (n % 64))),
  cut_at_its_beginning: relabelled((header, n) => `sha256=${header.slice(8 + (n % 64))}`),
  longer: relabelled((header, n) => header + 'ab0'.repeat(1 + (n % 100))),
  other_digit: relabelled((header, n) => `${header.slice(0, 7 + (n % 64))}g${header.slice(8 + (n % 64))}`),
  no_name: withName(''),
  other_name: withName('sha1='),
  longer_name: withName('xsha256='),
  no_sign: withName('sha256'),
  another_sign: withName('sha256:'),
  two_names: withName('sha256=sha256='),
  spaced: withName('sha256= '),
  prefixed_hex: withName('sha256=0x'),
  quoted: relabelled((header) => `"${header}"`),
  doubled: relabelled((header) => `${header}, ${header}`),
  one_of_two: relabelled((header, n) => `${header}, ${headerOf(flipped(macOf(header), n % 256))}`),
  zeros: relabelled(() => headerOf(new Uint8Array(32))),
  ones: relabelled(() => headerOf(new Uint8Array(32).fill(255))),
  half: relabelled((header) => headerOf(macOf(header).fill(0, 16))),
  turned: relabelled((header) => headerOf(macOf(header).reverse())),
  base64: relabelled((header) => `sha256=${base64(macOf(header))}`)
}

const elsewise =
  (make: (one: Signed, n: number) => Promise<string>): Forgery =>
  async (one, n) => ({ body: one.body, header: await make(one, n) })

export const OF_THE_SECRET: Record<string, Forgery> = {
  sha1: elsewise(({ body, secret }) => signed(body, secret, 'SHA-1')),
  sha512: elsewise(({ body, secret }) => signed(body, secret, 'SHA-512')),
  sha512_cut: elsewise(
    async ({ body, secret }) => `sha256=${(await signed(body, secret, 'SHA-512')).slice(7, 71)}`
  ),
  no_secret: elsewise(async ({ body }) => headerOf(await digest(body))),
  secret_before: elsewise(async ({ body, secret }) => headerOf(await digest(joined(bytesOf(secret), body)))),
  secret_after: elsewise(async ({ body, secret }) => headerOf(await digest(joined(body, bytesOf(secret))))),
  older_secret: elsewise(({ body }) => signed(body, 'a-secret-of-before')),
  secret_and_space: elsewise(({ body, secret }) => signed(body, `${secret} `)),
  secret_cut: elsewise(({ body, secret }) => signed(body, secret.slice(0, -1))),
  secret_in_capitals: elsewise(({ body, secret }) => signed(body, secret.toUpperCase())),
  another_body: elsewise(({ body, secret }, n) => signed(joined(body, Uint8Array.of(n & 255)), secret)),
  of_the_signature: elsewise(({ header, secret }) => signed(bytesOf(header), secret))
}
