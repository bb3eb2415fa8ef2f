import { globSync } from 'node:fs'
import { ROOT } from '../environment.ts'

const WHATSAPP_TESTS = ['inbound', 'news', 'outbound', 'window', 'key-paths', 'histories', 'calls', 'cards']
const WHATSAPP = WHATSAPP_TESTS.map((name) => `test/platforms/whatsapp/${name}.test.ts`)
const of = (tests: string, ...modules: string[]): [string, string[]][] =>
  modules.map((module) => [`workers/${module}.ts`, tests.split(' ').map((test) => `test/${test}.test.ts`)])

/** Pure modules, and the tests of each that must notice whatever changes in it: in this order, so the likeliest comes first. */
export const MODULES = new Map<string, string[]>([
  ...of('lib/guard.pure', 'lib/guard'),
  ...of('meta/signature', 'meta/signature'),
  ...of('lib/seal.pure', 'lib/seal'),
  ...of('meta/failures', 'meta/codes', 'meta/failures'),
  ...of('meta/blocking', 'meta/blocking'),
  ...of('meta/graph', 'meta/graph'),
  ...of('meta/split', 'meta/split'),
  ...of('lib/json-fields.pure', 'lib/json-fields'),
  ...of('conversations/rules.pure conversations/branch.pure', 'conversations/branch'),
  ...of('conversations/rules.pure', 'conversations/calls'),
  ...of('conversations/place.pure', 'conversations/place'),
  ...of('conversations/thanks.pure', 'conversations/thanks'),
  ...of('patrons/merge-rules.pure patrons/together.pure', 'conversations/together', 'patrons/merge-rules'),
  ...of('hours/check.pure', 'hours/check'),
  ...of('rosters/shifts.pure', 'rosters/shifts', 'rosters/hearers', 'rosters/check'),
  ...of(
    'hours/day-view.pure hours/speak.pure hours/edges.pure',
    'hours/day-view',
    'hours/explain',
    'hours/speak'
  ),
  ...of(
    'hours/edges.pure hours/glance.pure',
    ...['branch-at', 'calendar', 'central-days', 'closures', 'holidays', 'line', 'plan'].map(
      (name) => `hours/${name}`
    ),
    ...['service-time', 'subject', 'zone'].map((name) => `hours/${name}`)
  ),
  ...of('people/roles.pure', 'people/person', 'people/roles'),
  ...of('replies/split.pure replies/body.pure', 'replies/body'),
  ...of('replies/split.pure', 'replies/may-react', 'replies/split'),
  ...of('sessions/rules.pure', 'sessions/device', 'sessions/lifetime', 'sessions/sender'),
  ...of(
    'templates/read.pure templates/present.pure',
    'templates/next-listing',
    'templates/parameters',
    'templates/present',
    'templates/read'
  ),
  ...of(
    'attachments/type.pure attachments/shown.pure attachments/kinds.pure',
    'attachments/dimensions',
    'attachments/shown',
    'attachments/text-type',
    'attachments/type'
  ),
  ...of(
    'attachments/rules.pure attachments/kinds.pure',
    'attachments/limits',
    'attachments/name',
    'attachments/range',
    'attachments/retry'
  ),
  ...of('attachments/rules.pure', 'attachments/sendable', 'meta/media-host'),
  ...globSync('workers/platforms/whatsapp/*.ts', { cwd: ROOT })
    .sort()
    .map((path): [string, string[]] => [path.replaceAll('\\', '/'), WHATSAPP])
])

/** Of these no mutant may survive but those that `test/battery/bite/equivalents.json` explains. */
export const COMPLETE = ['workers/lib/guard.ts', 'workers/meta/signature.ts']
