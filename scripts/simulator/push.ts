import {
  createPublicKey,
  createECDH,
  createDecipheriv,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify
} from 'node:crypto'
import { type Asked, json, type Reply, type Route } from './http.ts'
import { underFault } from './under-fault.ts'
import { changed, nowIn, type World } from './world.ts'

/** A browser that let a site push to it: what the site gets of it, and what only the browser has. */
export interface PushBrowser {
  id: string
  keys: ECDH
  auth: Buffer
  /** The browser let go of it: the push service says so to whoever posts. */
  gone: boolean
}

/** A push as the browser got it: decrypted, and as it came. */
export interface Push {
  browser: string
  content: unknown
  /** Bytes that the push service saw. */
  body: string
  ttl: number
  topic: string | undefined
  urgency: string | undefined
  at: number
}

const MOST_PUSHES = 1_000

/** A push service (RFC 8030), and the browsers behind it. */
export function pushRoutes(world: World): Route[] {
  return [
    [
      'POST',
      /^\/push\/(?<id>\w+)$/,
      (asked) => underFault(world, { where: 'push', to: asked.groups.id }, () => accept(world, asked))
    ],
    ['POST', /^\/simulator\/push-browsers$/, () => json(newBrowser(world))],
    ['DELETE', /^\/simulator\/push-browsers\/(?<id>\w+)$/, (asked) => letGo(world, asked)],
    ['GET', /^\/simulator\/pushes$/, () => json({ pushes: world.pushes })]
  ]
}

/** What a browser answers to `PushManager.subscribe`. */
function newBrowser(world: World) {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const browser: PushBrowser = {
    id: randomBytes(12).toString('hex'),
    keys,
    auth: randomBytes(16),
    gone: false
  }
  world.push_browsers.set(browser.id, browser)
  return {
    endpoint: `${world.url}/push/${browser.id}`,
    p256dh: keys.getPublicKey('base64url'),
    auth: browser.auth.toString('base64url')
  }
}

function letGo(world: World, { groups }: Asked): Reply {
  const browser = world.push_browsers.get(groups.id ?? '')
  if (browser) browser.gone = true
  return json({})
}

const refused = (status: number, message: string): Reply => json({ message }, status)

function accept(world: World, { groups, headers, body }: Asked): Reply {
  const browser = world.push_browsers.get(groups.id ?? '')
  if (!browser) return refused(404, 'no such subscription')
  if (browser.gone) return refused(410, 'the subscription ended')
  const wrong = wrongAuthorization(world, headers.authorization ?? '')
  if (wrong) return refused(403, wrong)
  const ttl = Number(headers.ttl ?? Number.NaN)
  if (!Number.isInteger(ttl) || ttl < 0) return refused(400, 'TTL is missing')
  if (headers['content-encoding'] !== 'aes128gcm') return refused(415, 'only aes128gcm')
  if (body.length > 4096) return refused(413, 'the message is too large')
  const topic = headers.topic?.toString()
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return refused(400, 'this is no topic')
  const urgency = headers.urgency?.toString()
  const push = { browser: browser.id, content: JSON.parse(decrypted(browser, body)) as unknown }
  world.pushes.push({ ...push, body: body.toString('base64'), ttl, topic, urgency, at: nowIn(world) })
  world.pushes.splice(0, Math.max(0, world.pushes.length - MOST_PUSHES))
  changed(world)
  return { status: 201, headers: { location: `${world.url}/push-messages/${world.pushes.length}` }, body: '' }
}

/** Who posts says so by a signed token for this very service (RFC 8292). */
function wrongAuthorization(world: World, authorization: string): string | undefined {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? []
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65) return 'no key of VAPID'
  const [header = '', claims = '', signature = ''] = token.split('.')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url')
  }
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(`${header}.${claims}`), signer, Buffer.from(signature, 'base64url')))
    return 'the token is not signed by that key'
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  if (aud !== world.url) return 'the token is for another service'
  // the clock of whoever posts may be a test's own
  if (typeof exp !== 'number') return 'the token has no end'
  return typeof sub === 'string' && /^(?:mailto:|https:)/.test(sub) ? undefined : 'nobody to write to'
}

/** As a browser does it: RFC 8188 with the keys of RFC 8291, written here without the package that encrypts. */
function decrypted({ keys, auth }: PushBrowser, body: Buffer): string {
  const salt = body.subarray(0, 16)
  const length = body.readUInt8(20)
  const sender = body.subarray(21, 21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32))
  const of = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${what}\0`, bytes))
  const cipher = createDecipheriv('aes-128-gcm', of('aes128gcm', 16), of('nonce', 12))
  const sealed = body.subarray(21 + length)
  cipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  const end = padded.lastIndexOf(2)
  return padded.subarray(0, end).toString('utf8')
}
