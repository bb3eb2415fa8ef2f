import { ID_KINDS, newId } from '../../../workers/lib/id.ts'
import { type Ids, type Kind, objectKey } from './ids.ts'
import { isWithin, LIBRARY, type Line, LINES, methodOf, type Named, pathOf } from './routes.ts'

/** Where an id can stand. */
export const PLACES = [
  ...(['path', 'query', 'body', 'header', 'cookie', 'cursor'] as const),
  ...(['socket', 'job', 'media_key', 'export'] as const)
] as const
export type Place = (typeof PLACES)[number]

/** The kinds of job that name a thing of a library. A new kind of job belongs here, see `test/battery/tenancy/gates.test.ts`. */
export const JOB_KINDS = ['delivery', 'outbox', 'attachment'] as const

/** One request or job, made for whoever's ids are put into it. `named`: the id stands where one is looked up, so nothing may come of it. */
export interface Try {
  named: boolean
  request?: (ids: Ids) => Asked
  job?: (ids: Ids) => { kind: string; library_id: string; id: string }
}

export interface Asked {
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  /** Before the session cookie, and instead of it. */
  cookies?: string[]
  instead?: string
  body?: Record<string, unknown>
}

/** What stands in every try of a route: ours alone. */
export interface Own {
  route: string
  line: Line
  ids: Ids
  /** Which kind of job, for the place `job`. */
  turn: number
}

/** The path of a route with these ids, in this library. */
export function pathWith({ route, line }: Pick<Own, 'route' | 'line'>, library: string, of: Ids): string {
  const path = isWithin(route) ? pathOf(route).replace(LIBRARY, `/api/libraries/${library}`) : pathOf(route)
  return path.replaceAll(/:(\w+)/g, (_whole, name: string) => of[line.path?.[name] ?? 'library'])
}

const ours = (own: Own) => pathWith(own, own.ids.library, own.ids)
/** The route in our own library, with things of theirs. */
const theirThings = (own: Own) => (ids: Ids) => pathWith(own, own.ids.library, ids)
/** The route in their library. */
const theirDoor = (own: Own) => (ids: Ids) => pathWith(own, ids.library, ids)
const takesId = ({ line }: Own) => line.path !== undefined

/** Everything of theirs under names that a route might take. */
const everything = (ids: Ids): Record<string, string> => ({
  ...{ id: ids.conversation, library: ids.library, library_id: ids.library, message_id: ids.question },
  ...{ conversation_id: ids.conversation, channel_id: ids.channel, patron_id: ids.patron },
  ...{ person_id: ids.person, author_id: ids.person, actor_id: ids.person, uploaded_by: ids.person },
  ...{ attachment_id: ids.attachment, session_id: ids.session, object_key: objectKey(ids) }
})

/** The tries of each place; none where the route has no such place, see `noPlace`. */
export const TRIES: Record<Place, (own: Own) => Try[]> = {
  path: (own) => [
    ...(isWithin(own.route) ? [{ named: true, request: (ids: Ids) => ({ path: theirDoor(own)(ids) }) }] : []),
    ...(takesId(own)
      ? [{ named: true, request: (ids: Ids) => ({ path: theirThings(own)(ids) }) }]
      : [{ named: true, request: (ids: Ids) => ({ path: `${ours(own)}/${ids.conversation}` }) }])
  ],
  query: (own) => [
    ...Object.entries(own.line.query ?? {}).map(([name, kind]) => ({
      named: true,
      request: (ids: Ids) => ({ path: ours(own), query: { [name]: ids[kind] } })
    })),
    { named: false, request: (ids) => ({ path: ours(own), query: everything(ids) }) }
  ],
  body: (own) => [
    ...Object.entries(own.line.names ?? {}).map(([name, field]) => ({
      named: true,
      request: (ids: Ids) => ({ path: ours(own), body: { ...fresh(own), [name]: named(field, ids) } })
    })),
    { named: false, request: (ids) => ({ path: ours(own), body: { ...everything(ids), ...rightBody(own) } }) }
  ],
  header: (own) => [{ named: false, request: (ids) => ({ path: ours(own), headers: headersOf(own, ids) }) }],
  cookie: (own) => [
    { named: false, request: (ids) => ({ path: ours(own), cookies: cookiesOf(ids) }) },
    { named: !own.line.open, request: (ids) => ({ path: ours(own), instead: `baak=${ids.session}` }) }
  ],
  cursor: (own) => [{ named: false, request: (ids) => ({ path: ours(own), query: cursorsOf(own, ids) }) }],
  socket: (own) => [
    {
      named: takesId(own),
      request: (ids) => ({ path: theirThings(own)(ids), query: everything(ids), headers: socketOf(ids) })
    },
    ...(own.route.endsWith('/socket')
      ? [{ named: true, request: (ids: Ids) => ({ path: theirDoor(own)(ids), headers: socketOf(ids) }) }]
      : [])
  ],
  job: (own) => [
    {
      named: true,
      job: (ids) => ({
        kind: JOB_KINDS[own.turn % JOB_KINDS.length] ?? '',
        library_id: own.ids.library,
        id: ids[jobKind(own)]
      })
    }
  ],
  media_key: (own) => [
    takesId(own)
      ? { named: true, request: (ids) => ({ path: pathWith(own, own.ids.library, keysOf(own, ids)) }) }
      : { named: false, request: (ids) => ({ path: ours(own), query: { key: objectKey(ids) } }) }
  ],
  // there is no export yet: whatever asks for one is not there. A route that is one is a line in routes.ts first
  export: (own) => [
    { named: true, request: (ids) => ({ path: `${theirThings(own)(ids)}/export`, query: everything(ids) }) },
    ...(takesId(own)
      ? [{ named: true, request: (ids: Ids) => ({ path: `${theirThings(own)(ids)}.csv` }) }]
      : [])
  ]
}

/** Why a route has no such place; null when it has. */
export function noPlace(route: string, line: Line, place: Place): string | null {
  if (line.public) return 'it is there for the street'
  const reads = methodOf(route) === 'GET'
  if (place === 'body' && reads) return 'a GET carries no body'
  if (place === 'body' && line.file) return 'its body is a file'
  return null
}

const named = ({ kind, list }: Named, ids: Ids) => (list ? [ids[kind]] : ids[kind])

export const rightBody = ({ route, line, ids }: Own) => ({
  ...line.body?.(ids),
  ...(line.makes && { id: `${ID_KINDS[line.makes]}${ids.answer.slice(3, -2)}${PLACE_OF.get(route)}` })
})

/** Two figures for each route. */
const PLACE_OF = new Map(Object.keys(LINES).map((route, index) => [route, `${index}`.padStart(2, '0')]))

/** What was not made before: a repeated request is answered before anybody looks at what it names. */
const fresh = ({ line }: Own) => (line.makes ? { id: newId(line.makes) } : {})

const headersOf = ({ route }: Own, ids: Ids): Record<string, string> => ({
  ...{ 'x-library-id': ids.library, 'x-session-id': ids.session, 'x-tenant': ids.library },
  ...{ 'x-original-url': pathWith({ route, line: {} }, ids.library, ids), 'x-forwarded-host': ids.library },
  ...{
    authorization: `Bearer ${ids.session}`,
    'x-http-method-override': 'DELETE',
    referer: ids.conversation
  },
  ...{ 'x-file-name': ids.attachment, 'x-file-type': ids.attachment, range: `bytes=${ids.attachment}` },
  ...{ 'x-conversation-id': ids.conversation, 'x-user-id': ids.person, 'if-range': ids.attachment }
})

const cookiesOf = (ids: Ids) =>
  ['library', 'library_id', 'tenant', '__Host-baak', 'session'].map(
    (name) => `${name}=${name === 'session' ? ids.session : ids.library}`
  )

const cursorsOf = ({ line }: Own, ids: Ids): Record<string, string> => ({
  ...{ cursor: `0.${Date.now()}.${ids.conversation}`, before: `${Date.now()}.${ids.question}` },
  ...{ after: ids.question, since: line.asks?.since ?? ids.question, next: ids.conversation }
})

const socketOf = (ids: Ids) => ({
  ...{ upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-protocol': ids.library },
  ...{ 'x-session-id': ids.session, 'x-session-expires-at': '9999999999999' }
})

const jobKind = ({ line, turn }: Own): Kind =>
  line.path?.id ?? (['delivery', 'answer', 'attachment'] as const)[turn % 3] ?? 'answer'

/** Ids of which each is the key under which their file stands. */
const keysOf = (own: Own, ids: Ids): Ids => {
  const key = encodeURIComponent(objectKey(ids))
  const named = Object.values(own.line.path ?? {})
  return { ...own.ids, ...Object.fromEntries(named.map((kind) => [kind, key])) }
}
