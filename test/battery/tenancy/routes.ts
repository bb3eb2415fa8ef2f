import { doors } from '../../../workers/fetch.ts'
import type { IdKind } from '../../../workers/lib/id.ts'
import { subscriptionOf } from '../../support/push.ts'
import type { Ids, Kind } from './ids.ts'

/** A field of a body that names something; `list`: several of them. */
export interface Named {
  kind: Kind
  list?: true
}

export interface Line {
  /** What each name in the path stands for. */
  path?: Record<string, Kind>
  /** A body that is right, of ours. */
  body?: (ids: Ids) => Record<string, unknown>
  /** Of what it makes, which has an id of the client's: the same each time, so that it is made once. */
  makes?: IdKind
  /** Which fields of it name something: a foreign one is tried in each. */
  names?: Record<string, Named>
  /** Which fields of the query name something. */
  query?: Record<string, Kind>
  /** The query of a right request. */
  asks?: Record<string, string>
  /** The body is a file. */
  file?: true
  /** It answers who is not signed in, so a wrong cookie is no reason to refuse. */
  open?: true
  /** It ends the session that asks, which is woken again. */
  ends?: true
  /** Anybody may read it of any library: there is no other one's thing to reach. */
  public?: true
  /** It looks across libraries on purpose: counts and moments, for who runs Baak. */
  across?: true
}

const makes = 'message' as const
const texts = () => ({ shortcut: 'van-ons', title: 'Titel', text: 'Tekst' })
const others = () => ({ ...texts(), shortcut: 'ook-van-ons' })
const nothing = () => ({})
const longAgo = {
  ...{ kind: 'closure', region: null, name: 'Lang geleden', from_on: '2001-01-01', until_on: '2001-01-01' }
}
const terms = { complaint_confirm_days: 2, complaint_days: 10, other_days: 5 }
const soon = () => Date.now() + 3_600_000
const noRoster = { members: {}, exceptions: [] }
const noHours = { branches: {}, channels: {}, closures: [], holidays: {}, region: null }
const closing = () => ({
  ...{ branches: null, channels: true, until_at: Date.now() + 3_600_000, reason: 'Storm', text: 'Dicht' },
  tell: false
})
const noSettings = { mask_inbound: true, outbound: 'warn', card_pattern: null, pin_length: null }
const conversation = { path: { id: 'conversation' } } as const
const nowhere = () => ({ email: `${crypto.randomUUID()}@nergens.example`, code: '000000' })

/** Every route within a library. */
const WITHIN: Record<string, Line> = {
  'GET ': {},
  'GET /changes': { asks: { since: '0' } },
  'GET /socket': {},
  'POST /search': { body: () => ({ q: 'kanarie' }) },
  'GET /quick-replies': {},
  'POST /quick-replies': { body: texts },
  'PUT /quick-replies/central/:id': { path: { id: 'quick_reply' }, body: texts },
  'DELETE /quick-replies/central/:id': { path: { id: 'quick_reply' } },
  'PUT /quick-replies/:id': { path: { id: 'quick_reply' }, body: others },
  'DELETE /quick-replies/:id': { path: { id: 'quick_reply' } },
  'GET /auto-replies': {},
  'PUT /auto-replies': { body: () => ({ version: 1, settings: { promise: 'day' } }) },
  'POST /auto-replies/preview': {
    body: ({ channel }) => ({ settings: {}, channel_id: channel, moment: '2027-01-11T22:00' }),
    names: { channel_id: { kind: 'channel' } }
  },
  'POST /auto-replies/undo': { body: () => ({ version: 2, to: 1 }) },
  'GET /hours': {},
  'PUT /hours': { body: () => ({ version: 0, document: noHours }) },
  'GET /hours/year/:id': { path: { id: 'channel' }, asks: { subject: 'channel', year: '2027' } },
  'GET /hours/now': {},
  'GET /hours/versions': {},
  'POST /hours/preview': {
    body: ({ channel }) => ({ document: noHours, subject: 'channel', id: channel, year: null, at: 1e12 }),
    names: { id: { kind: 'channel' } }
  },
  'GET /sensitive-data': {},
  'PUT /sensitive-data': { body: () => ({ version: 0, settings: noSettings }) },
  'POST /hours/undo': { body: () => ({ version: 1, to: 1 }) },
  'GET /conversations': {},
  'GET /conversations/counts': {},
  'GET /conversations/:id': conversation,
  'GET /conversations/:id/values': conversation,
  'GET /conversations/:id/messages': conversation,
  'POST /conversations/:id/replies': {
    ...conversation,
    makes,
    body: () => ({ text: 'Hallo' }),
    names: { reply_to: { kind: 'question' }, attachments: { kind: 'attachment', list: true } }
  },
  'POST /conversations/:id/branch-question': { ...conversation, makes, body: nothing },
  'POST /conversations/:id/location': {
    ...conversation,
    makes,
    body: ({ branch }) => ({ branch_id: branch }),
    names: { branch_id: { kind: 'branch' } }
  },
  'POST /conversations/:id/template': {
    ...conversation,
    makes,
    body: ({ template }) => ({ template_id: template, parameters: [] }),
    names: { template_id: { kind: 'template' } }
  },
  'POST /conversations/:id/typing': { ...conversation, body: nothing },
  'POST /conversations/:id/notes': {
    ...conversation,
    makes: 'note',
    body: () => ({ text: 'Let op' })
  },
  'PUT /conversations/:id/assignee': {
    ...conversation,
    body: ({ person }) => ({ assignee_id: person }),
    names: { assignee_id: { kind: 'person' } }
  },
  'PUT /conversations/:id/later': { ...conversation, body: () => ({ until: soon() }) },
  'POST /conversations/:id/promise': { ...conversation, body: () => ({ at: soon() }) },
  'PUT /conversations/:id/urgent': { ...conversation, body: () => ({ urgent: true }) },
  'PUT /conversations/:id/kind': { ...conversation, body: () => ({ kind: 'tip' }) },
  'PUT /conversations/:id/confidential': { ...conversation, body: () => ({ confidential: false }) },
  'POST /conversations/:id/close': { ...conversation, body: nothing },
  'POST /conversations/:id/reopen': { ...conversation, body: nothing },
  'POST /conversations/:id/read': { ...conversation, body: () => ({ seq: 1 }) },
  'POST /conversations/:id/unread': { ...conversation, body: nothing },
  'PUT /conversations/:id/draft': { ...conversation, body: () => ({ mode: 'reply', text: 'Concept' }) },
  'PUT /conversations/:id/attachments/:attachment_id': {
    path: { id: 'conversation', attachment_id: 'attachment' },
    file: true
  },
  'DELETE /conversations/:id/attachments/:attachment_id': {
    path: { id: 'conversation', attachment_id: 'attachment' }
  },
  'GET /attachments/:id': { path: { id: 'attachment' } },
  'DELETE /attachments/:id': { path: { id: 'attachment' } },
  'POST /attachments/:id/fetch': { path: { id: 'attachment' }, body: nothing },
  'DELETE /messages/:id': { path: { id: 'answer' } },
  'GET /messages/:id/versions': { path: { id: 'question' } },
  'POST /messages/:id/mask': { path: { id: 'question' }, body: () => ({ text: 'nergens' }) },
  'POST /messages/:id/resend': { path: { id: 'answer' }, makes, body: nothing },
  'POST /messages/:id/reaction': {
    path: { id: 'question' },
    makes,
    body: () => ({ emoji: '👍' })
  },
  'POST /patrons/:id/block': { path: { id: 'patron' }, body: nothing },
  'POST /patrons/:id/unblock': { path: { id: 'patron' }, body: nothing },
  'GET /emergencies': {},
  'POST /emergencies/plan': {
    body: () => ({ branches: null, channels: true, until_at: null }),
    names: { branches: { kind: 'branch', list: true } }
  },
  'POST /emergencies': {
    makes: 'emergency',
    body: closing,
    names: { branches: { kind: 'branch', list: true } }
  },
  'POST /emergencies/:id/undo': { path: { id: 'emergency' }, body: nothing },
  'PUT /emergencies/:id/until': { path: { id: 'emergency' }, body: () => ({ until_at: 0 }) },
  'GET /roster': {},
  'GET /roster/duty': {},
  'PUT /roster': { body: () => ({ version: 0, document: noRoster }) },
  'POST /roster/undo': { body: () => ({ version: 1, to: 1 }) },
  'POST /roster/gaps': { body: () => ({ document: noRoster }) },
  'PUT /roster/switches': { body: () => ({ enabled: true, presence: true }) },
  'PUT /roster/presence': { body: () => ({ state: 'busy' }) },
  'GET /targets': {},
  'PUT /targets': {
    body: ({ channel }) => ({
      ...{ version: 0, ...terms },
      channels: [{ id: channel, target_minutes: 20, public_target_minutes: null }]
    })
  },
  'GET /targets/screens': {},
  'POST /targets/screens': { body: () => ({ name: 'Balie' }) },
  'DELETE /targets/screens/:id': { path: { id: 'screen' } },
  'GET /templates': {},
  'POST /templates/sync': { body: nothing },
  'GET /channels/:id/events': { path: { id: 'channel' } },
  'GET /channels/:id/usage': { path: { id: 'channel' }, query: { conversation: 'conversation' } },
  'PUT /channels/:id/settings': {
    path: { id: 'channel' },
    body: () => ({ read_receipts: true, typing_indicator: true })
  },
  'POST /channels/:id/resume': { path: { id: 'channel' }, body: nothing },
  'PUT /channels/:id/credentials': {
    path: { id: 'channel' },
    body: () => ({ access_token: 'EAA-somebody-elses' })
  }
}

/** Every other route. */
const OUTSIDE: Record<string, Line> = {
  'GET /health': { open: true, across: true },
  'GET /.well-known/security.txt': { open: true },
  'GET /privacy/:id': { open: true, public: true, path: { id: 'library' } },
  'GET /privacy/:id/en': { open: true, public: true, path: { id: 'library' } },
  'GET /assets/*': { open: true },
  'GET /webhooks/meta': { open: true },
  'POST /webhooks/meta': { open: true, body: nothing },
  'PUT /development/clock': { open: true, body: () => ({ offset_ms: 0 }) },
  'POST /api/wait-screen': {
    open: true,
    body: ({ library }) => ({ library_id: library, secret: 'x'.repeat(32) })
  },
  'POST /api/session/code': { open: true, body: nowhere },
  'POST /api/session': { open: true, body: nowhere },
  'GET /api/session': {},
  'DELETE /api/session': { ends: true },
  'PATCH /api/session/preferences': { body: () => ({ language: 'nl' }) },
  'GET /api/sessions': {},
  'DELETE /api/sessions': { ends: true },
  'DELETE /api/sessions/:id': { path: { id: 'session' }, ends: true },
  'GET /api/push-devices': {},
  'PUT /api/push-devices': { body: ({ library }) => ({ ...subscriptionOf(library) }) },
  'POST /api/push-devices/recognise': {
    body: ({ library }) => ({ ...subscriptionOf(library) })
  },
  'DELETE /api/push-devices/:id': { path: { id: 'push_device' } },
  'GET /api/operator/attention': { across: true },
  'GET /api/operator/chores': { across: true },
  'GET /api/operator/dead': { across: true },
  'POST /api/operator/dead/:library_id/:id/replay': {
    path: { library_id: 'library', id: 'delivery' },
    across: true,
    body: nothing
  },
  // long ago, so that it closes nothing that another test asks about
  'GET /api/operator/central-days': { across: true },
  'POST /api/operator/central-days': { across: true, body: () => longAgo },
  'PUT /api/operator/central-days/:id': { path: { id: 'delivery' }, across: true, body: () => longAgo },
  'DELETE /api/operator/central-days/:id': { path: { id: 'delivery' }, across: true },
  'GET /api/operator/quarantine': { across: true },
  'POST /api/operator/quarantine/:id/replay': { path: { id: 'delivery' }, across: true, body: nothing }
}

export const LIBRARY = '/api/libraries/:library_id'

/** The table: method and path of each route, with what it takes. */
export const LINES: Record<string, Line> = {
  ...OUTSIDE,
  ...Object.fromEntries(
    Object.entries(WITHIN).map(([route, line]) => [route.replace(' ', ` ${LIBRARY}`), line])
  )
}

export const isWithin = (route: string) => route.includes(LIBRARY)
export const methodOf = (route: string) => route.slice(0, route.indexOf(' '))
export const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1)

/** The routes that the Worker has. */
export const ROUTES: string[] = [
  ...new Set(
    doors.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/(.)\/$/, '$1')}`)
  )
]
