import fc from 'fast-check'
import type { Env } from '../../../workers/lib/env.ts'
import { doors } from '../../../workers/fetch.ts'
import { newId } from '../../../workers/lib/id.ts'
import { PRODUCTION } from '../../support/production.ts'
import { type Actor, ACTORS, type Place, presentCookie } from './place.ts'
import { type Edit, edited, HOW, ODD, type Tree, written } from './mutations.ts'

/** Every address of the Worker with a method of its own, as the router has them: a new one is tried as soon as it is there. */
export const ROUTES = [
  ...new Set(
    doors.routes
      .filter(({ path }) => !/^\/(api\/)?\*$/.test(path))
      .map(({ method, path }) => `${method} ${path}`)
  )
].filter((route) => !/\/\*$/.test(route) || route === 'GET /assets/*')

export interface Case {
  route: string
  actor: Actor
  /** Instead of the route's own. */
  method: string | null
  /** Instead of the right ids. */
  params: (string | null)[]
  query: [string, string][]
  body: { kind: 'right' | 'odd' | 'broken' | 'none' | 'long'; edits: Edit[]; n: number }
  headers: [string, string][]
}

const WORDS = [
  ...[
    'waiting_on_us',
    'waiting_on_patron',
    'closed',
    'mine',
    'unassigned',
    '0',
    '1',
    '-1',
    '999999999999999',
    '1e9'
  ],
  ...[
    '0.1795507200000.cnv_01h455vb4pex5vsknk084sn02q',
    '1795507200000.msg_01h455vb4pex5vsknk084sn02q',
    '',
    'NaN'
  ],
  ...[
    '<script>alert(1)</script>',
    "' or 1=1 --",
    '\u0000',
    'é'.repeat(300),
    '../..',
    'subscribe',
    'null',
    '{"a":1}',
    '%'
  ]
]
const SEGMENTS = [
  ...[
    '%00',
    '%2e%2e%2f',
    '..%2f..',
    '%',
    '%E0%A4%A',
    "'%20or%201=1--",
    '%3Cscript%3E',
    'null',
    'undefined',
    '0',
    '-1'
  ],
  ...[
    'cnv_',
    'cnv_zzzzzzzzzzzzzzzzzzzzzzzzzz',
    'CNV_01H455VB4PEX5VSKNK084SN02Q',
    '__proto__',
    'constructor',
    '*',
    ':id'
  ],
  ...[
    '%F0%9F%91%8D',
    'a'.repeat(3000),
    '%ff%fe',
    '%0d%0aset-cookie:%20a=b',
    'msg_01h455vb4pex5vsknk084sn02q%00'
  ]
]
const HEADERS: Record<string, string[]> = {
  'content-type': [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'multipart/form-data',
    'application/jsonp',
    '',
    'application/octet-stream'
  ],
  'accept-language': ['en', 'nl', 'en-GB,en;q=0.9', '<b>', 'e'.repeat(3000)],
  origin: ['http://baak.example', 'https://evil.example', 'null', '', 'x'],
  'sec-fetch-site': ['same-origin', 'cross-site', 'none', 'x'],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,2-3', 'bytes=999999999999999-', 'x'],
  'if-range': ['"x"', '*', ''],
  'if-none-match': ['*', '"x"', 'W/"x", "y"'],
  'x-file-name': ['a.txt', '%', '%00', '..%2f..%2fetc', '%F0%9F%91%8D.exe', 'a'.repeat(2000)],
  'x-file-type': ['image/png', '<b>', 'x'.repeat(2000)],
  'user-agent': ['Mozilla/5.0 (Windows NT 10.0) Firefox/140', 'u'.repeat(4000), '<script>'],
  'cf-connecting-ip': ['192.0.2.1', '2001:db8::1', '::', 'x', ':'.repeat(900)],
  'x-hub-signature-256': ['sha256=', `sha256=${'0'.repeat(64)}`],
  upgrade: ['websocket', 'h2c'],
  'x-session-id': ['ses_01h455vb4pex5vsknk084sn02q'],
  'x-forwarded-host': ['evil.example'],
  'x-http-method-override': ['DELETE']
}
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const edits = fc.array(fc.record({ at: fc.nat(500), how: fc.constantFrom(...HOW), n: fc.nat(5000) }), {
  maxLength: 2
})
const header = fc
  .constantFrom(...Object.keys(HEADERS))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(HEADERS[name] ?? []))))
const kinds = [...Array<'right'>(12).fill('right'), 'odd', 'broken', 'none', 'long'] as const

export const cases = (routes: string[]): fc.Arbitrary<Case> =>
  fc.record({
    route: fc.constantFrom(...routes),
    // half of them by who may most, or too few would come as far as a verb
    actor: fc.oneof(fc.constantFrom(...ACTORS), fc.constant<Actor>('admin')),
    method: seldom(fc.constantFrom(...METHODS)),
    params: fc.tuple(
      seldom(fc.constantFrom(...SEGMENTS)),
      seldom(fc.constantFrom(...SEGMENTS)),
      seldom(fc.constantFrom(...SEGMENTS))
    ),
    query: fc.array(
      fc.tuple(
        fc.constantFrom(
          'view',
          'cursor',
          'before',
          'since',
          'since',
          'conversation',
          'hub.mode',
          'hub.challenge',
          'hub.verify_token',
          'id',
          '__proto__'
        ),
        fc.constantFrom(...WORDS)
      ),
      { maxLength: 3 }
    ),
    body: fc.record({
      kind: fc.constantFrom(...kinds),
      edits: fc.oneof({ weight: 2, arbitrary: fc.constant<Edit[]>([]) }, { weight: 1, arbitrary: edits }),
      n: fc.nat(5000)
    }),
    headers: fc.oneof(
      { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
      { weight: 1, arbitrary: fc.array(header, { maxLength: 3 }) }
    )
  })

/** Every field that any body of the API has, with something right in it: what a route does not know, it leaves. */
function rightBody(place: Place, route: string, n: number): Tree {
  const { template, branch, attachment_id } = place.ids
  return {
    id: route.endsWith('/hours/preview')
      ? (branch ?? '')
      : newId(route.endsWith('/notes') ? 'note' : route.endsWith('/emergencies') ? 'emergency' : 'message'),
    ...{
      text: 'Wij zijn open tot 17 uur.',
      reply_to: null,
      attachments: n % 9 === 0 ? [attachment_id ?? ''] : [],
      hold: n % 2 === 0,
      sensitive_ok: n % 3 === 0
    },
    ...{
      template_id: template ?? '',
      parameters: [],
      branch_id: branch ?? '',
      emoji: '👍',
      title: 'Openingstijden'
    },
    ...{
      assignee_id: n % 3 === 0 ? null : place.made.person.id,
      seq: n % 50,
      seen_seq: 1_000_000,
      mode: n % 2 === 0 ? 'reply' : 'note'
    },
    ...{
      shortcut: `kort-${Math.floor(Math.random() * 1e9)}`,
      enabled: true,
      q: 'open',
      access_token: 'EAA-invented-token'
    },
    ...{
      branches: n % 3 === 0 ? [branch ?? ''] : null,
      until_at: Date.now() + 3_600_000,
      reason: 'Storm',
      tell: true
    },
    ...{ read_receipts: true, typing_indicator: false, email: `wie${n}@bibliotheek.example`, code: '123456' },
    ...{ language: 'nl', single_keys: true, offset_ms: 0 },
    ...{ kind: 'closure', region: null, name: 'Lang geleden', from_on: '2001-01-01', until_on: '2001-01-02' },
    ...{ until: n % 5 === 0 ? null : Date.now() + 3_600_000, urgent: n % 2 === 0 },
    confidential: n % 2 === 0,
    ...(route.endsWith('/kind') && { kind: n % 2 === 0 ? 'tip' : null }),
    ...{ channels: [], complaint_confirm_days: 2, complaint_days: 10, other_days: 5, name: 'Balie' },
    ...{ library_id: place.made.library.id, secret: place.ids.secret ?? '' },
    ...{
      version: 0,
      to: 1,
      subject: 'staffed',
      year: 2027,
      at: 1_811_000_000_000,
      document: hoursOf(branch ?? '')
    },
    ...{ settings: { promise: 'day' }, channel_id: place.made.channel.id, moment: '2027-01-11T22:00' },
    ...{
      endpoint: `https://fcm.googleapis.com/fcm/send/${n}`,
      p256dh: `B${'A'.repeat(86)}`,
      auth: 'A'.repeat(22)
    },
    ...wordsOfTheirOwn(route, n)
  }
}

/** Of routes that mean something else by a word than others do. */
function wordsOfTheirOwn(route: string, n: number): Record<string, Tree> {
  if (route.includes('/roster'))
    return { enabled: true, presence: true, state: 'busy', document: { members: {}, exceptions: [] } }
  if (route.includes('/emergencies')) return { channels: n % 2 === 0 }
  if (route.endsWith('/sensitive-data'))
    return { settings: { mask_inbound: true, outbound: 'warn', card_pattern: '29########', pin_length: 4 } }
  return {}
}

const hoursOf = (branch: string): Tree => {
  const day = [{ from: '10:00', until: '17:00' }]
  const week = [day, day, day, day, day, [], []]
  const closure = {
    id: 'c1',
    name: 'Verbouwing',
    from_on: '2027-03-01',
    until_on: '2027-03-05',
    yearly: false
  }
  return {
    branches: { [branch]: { staffed: week, unstaffed: week, seasons: [] } },
    channels: {},
    closures: [{ ...closure, times: null, branches: null, channels: null }],
    holidays: { koningsdag: { state: 'open', closes_at: '13:00' } },
    region: 'noord'
  }
}

function bodyOf(place: Place, { route, body: { kind, edits, n } }: Case): string | null {
  if (kind === 'none') return null
  if (kind === 'odd') return written(ODD[n % ODD.length] ?? null)
  const right = written(edited(rightBody(place, route, n), edits))
  if (kind === 'broken') return right.slice(0, n % right.length)
  return kind === 'long' ? `${' '.repeat(n % 2 === 0 ? 250_000 : 190_000)}${right}` : right
}

/** The one door for bytes. */
export const isUpload = (route: string) => /^PUT .*\/attachments\//.test(route)

/** Which id belongs in the path after this word: `conversations` asks for a conversation. */
const kindAfter = (word: string) =>
  word
    .replaceAll('-', '_')
    .replace(/(?<=repl|emergenc)ies$/, 'y')
    .replace(/s$/, '')

function pathOf({ made, ids }: Place, { route, params }: Case): string {
  const odd = [...params]
  const words = route.slice(route.indexOf(' ') + 1).split('/')
  const segments = words.map((word, index) => {
    if (!/^[:*]/.test(word)) return word
    const noun = words.slice(0, index).findLast((before) => !before.startsWith(':')) ?? ''
    if (word === ':attachment_id' && isUpload(route)) return odd.shift() ?? newId('attachment')
    const right = word === ':library_id' ? made.library.id : (ids[word.slice(1)] ?? ids[kindAfter(noun)])
    return odd.shift() ?? right ?? newId('message')
  })
  return segments.join('/')
}

/** The request, and what of the Worker's settings is another while it is asked. */
export async function requestOf(
  place: Place,
  one: Case
): Promise<{ request: Request; changes: Partial<Env> }> {
  const method = one.method ?? one.route.slice(0, one.route.indexOf(' ')).replace('ALL', 'PUT')
  const query = new URLSearchParams(one.query).toString()
  const url = `http://baak.example${pathOf(place, one)}${query && `?${query}`}`
  const body = ['GET', 'HEAD'].includes(method) ? null : bodyOf(place, one)
  const cookie = await presentCookie(place, one.actor)
  const headers = new Headers({
    ...(cookie && { cookie }),
    ...(body !== null && { 'content-type': `application/${isUpload(one.route) ? 'octet-stream' : 'json'}` })
  })
  if (one.route.endsWith('/socket')) headers.set('upgrade', 'websocket')
  for (const [name, value] of one.headers) headers.set(name, value)
  const request = new Request(url, { method, headers, ...(body !== null && { body }) })
  // the clock of development is nobody's to move here: in production that door is shut
  return { request, changes: one.route.includes(' /development') ? PRODUCTION : {} }
}
