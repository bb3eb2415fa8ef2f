/** A file that breaks one border, and what lint must say about it. */
interface Planted {
  border: string
  path: string
  text: string
  says: string
}

const plant = (border: string, says: string, files: Record<string, string>): Planted[] =>
  Object.entries(files).map(([path, text]) => ({ border, path, text: `${text}\n`, says }))

const long = (lines: number) => Array.from({ length: lines }, (_, line) => `  use(${line})`).join('\n')

export const PLANTED: Planted[] = [
  ...plant('other-queries', "Another noun's queries", {
    'workers/replies/compose.ts': "import { readPatron } from '../patrons/queries.ts'\nreadPatron()",
    'workers/console.ts': "import { readPatron } from './patrons/queries.ts'\nreadPatron()",
    'workers/intake/sweep.ts': "export { readPatron } from '../patrons/queries.ts'"
  }),
  ...plant('schema-alone', 'schema.ts takes valibot and other schema.ts only', {
    'workers/notes/schema.ts': "import { idSchema } from '../lib/validate.ts'\nidSchema()",
    'workers/drafts/schema.ts': "import { Hono } from 'hono'\nnew Hono()"
  }),
  ...plant('queries-alone', 'queries.ts takes kysely and lib only', {
    'workers/notes/queries.ts': "import { close } from '../conversations/close.ts'\nclose()",
    'workers/drafts/queries.ts': "import { Hono } from 'hono'\nnew Hono()"
  }),
  ...plant('web-takes-shapes', 'web/ takes schemas, types', {
    'web/console/inbox/list.tsx': "import { close } from '../../../workers/conversations/close.ts'\nclose()",
    'web/console/inbox/row.tsx': "import { type A, b } from '../../../workers/conversations/rows.ts'\nb<A>()",
    'web/console/inbox/lazy.ts':
      "export const load = () => import('../../../workers/conversations/close.ts')",
    'web/console/api.ts': "export { newId } from '../../workers/lib/id.ts'"
  }),
  ...plant('lib-knows-no-noun', 'lib/ knows no noun', {
    'workers/lib/http.ts': "import { current } from '../sessions/current.ts'\ncurrent()",
    'workers/lib/env.ts': "import type { Person } from '../people/person.ts'\nexport type P = Person"
  }),
  ...plant('platforms-are-pure', 'platforms/ takes no database', {
    'workers/platforms/whatsapp/inbound.ts':
      "import type { LibraryDb } from '../../lib/db.ts'\nexport type D = LibraryDb",
    'workers/platforms/whatsapp/rows.ts': "import { store } from '../../messages/store.ts'\nstore()",
    'workers/platforms/platform.ts': "import { waitUntil } from 'cloudflare:workers'\nwaitUntil()"
  }),
  ...plant('rules-are-pure', 'A rule is pure', {
    'workers/conversations/thanks.ts':
      "import type { Context } from '../lib/context.ts'\nexport type C = Context",
    'workers/meta/failures.ts': "export const ask = () => fetch('https://graph.example')",
    'workers/meta/split.ts': 'export const chance = () => Math.random()',
    'workers/quick-replies/fill.ts': 'export const wait = async (work: Promise<string>) => await work',
    'workers/people/roles.ts': "import { readRole } from './queries.ts'\nreadRole()"
  }),
  ...plant('one-clock', 'The clock is read in lib/context.ts alone', {
    'workers/conversations/close.ts': 'export const at = () => Date.now()',
    'workers/platforms/whatsapp/window.ts': 'export const at = () => new Date().getTime()'
  }),
  ...plant('one-handle', 'Databases are reached through ctx.db', {
    'workers/conversations/routes.ts': 'export const go = (c: C) => c.env.LIBRARIES_1.prepare("x")',
    'workers/conversations/assign.ts': 'export const go = (ctx: C) => ctx.env.DIRECTORY',
    'workers/conversations/reopen.ts': 'export const go = ({ DIRECTORY }: C) => DIRECTORY',
    'workers/conversations/snooze.ts': 'export const go = ({ LIBRARIES_2: it }: C) => it',
    'workers/conversations/list.ts': 'export const go = (env: C, n: number) => env[`LIBRARIES_${n}`]'
  }),
  ...plant('static-imports', 'No import() here', {
    'workers/intake/process.ts':
      "const queries = await import('../patrons/queries.ts')\nqueries.readPatron()",
    'scripts/simulator/faults.ts': "export const load = () => import('../../workers/meta/graph.ts')"
  }),
  ...plant('checked-sql', 'sql.raw puts unchecked text into SQL', {
    'workers/search/queries.ts':
      "import { sql } from 'kysely'\nexport const all = (text: string) => sql.raw(text)"
  }),
  ...plant('checked-sql', 'withoutPlugins switches off the guard', {
    'workers/search/find.ts': 'export const all = (ctx: C) => ctx.db.withoutPlugins()'
  }),
  ...plant('sql-in-queries', 'kysely is for queries.ts', {
    'workers/search/routes.ts': "import { sql } from 'kysely'\nsql``",
    'workers/search/index-message.ts': "import type { Kysely } from 'kysely'\nexport type K = Kysely<unknown>"
  }),
  ...plant('doors-are-closed', 'A noun does not import a door', {
    'workers/mails/send.ts': "import { handle } from '../queue.ts'\nhandle()",
    'workers/platforms/whatsapp/media.ts': "import { handle } from '../../webhooks.ts'\nhandle()"
  }),
  ...plant('few-classes', 'Classes are for errors', {
    'workers/mails/mailer.ts': 'export class Mailer {}',
    'scripts/seed/builder.ts': 'export class Builder extends Mailer {}'
  }),
  ...plant('simulator-stands-apart', 'The simulator takes nothing from workers/', {
    'scripts/simulator/graph.ts':
      "import { build } from '../../workers/platforms/whatsapp/outbound.ts'\nbuild()"
  }),
  ...plant('no any', 'noExplicitAny', { 'workers/lib/loose.ts': 'export const loose = (x: any) => x' }),
  ...plant('no !', 'noNonNullAssertion', {
    'web/console/sure.ts': 'export const sure = (x?: string) => x!.length'
  }),
  ...plant('no console', 'noConsole', { 'workers/lib/say.ts': "console.log('x')" }),
  ...plant('no cycles', 'noImportCycles', {
    'workers/hours/one.ts': "import { two } from './two.ts'\nexport const one = () => two()",
    'workers/hours/two.ts': "import { one } from './one.ts'\nexport const two = () => one()"
  }),
  ...plant('long file', 'noExcessiveLinesPerFile', { 'workers/hours/long.ts': long(251) }),
  ...plant('long function', 'noExcessiveLinesPerFunction', {
    'workers/hours/far.ts': `export function far() {\n${long(41)}\n}`
  }),
  ...plant('no barrels', 'noBarrelFile', { 'workers/hours/all.ts': "export { one } from './one.ts'" }),
  ...plant('names of files', 'useFilenamingConvention', {
    'workers/hours/openingHours.ts': 'export const open = 1'
  }),
  ...plant('labelled pages', 'a11y/', {
    'web/console/picture.tsx': "export const picture = () => <img src='a.png' />"
  })
]

/** The same moves within the borders. */
export const GOOD: Record<string, string> = {
  'workers/notes/schema.ts': [
    "import * as v from 'valibot'",
    "import { idText } from '../lib/schema.ts'",
    'export const note = v.object({ id: idText })',
    ''
  ].join('\n'),
  'workers/notes/queries.ts': [
    "import { sql } from 'kysely'",
    "import type { LibraryDb } from '../lib/db.ts'",
    "import type { Note } from './schema.ts'",
    'export const readNotes = (db: LibraryDb) => db.selectFrom<Note>(sql`notes`)',
    ''
  ].join('\n'),
  'workers/notes/write.ts': [
    "import type { Context } from '../lib/context.ts'",
    "import { reopen } from '../conversations/reopen.ts'",
    "import type { PatronRow } from '../patrons/queries.ts'",
    "import { readNotes } from './queries.ts'",
    'export async function write(ctx: Context, patron: PatronRow) {',
    '  await reopen(ctx, new Date(ctx.now()), patron)',
    '  return readNotes(ctx.db)',
    '}',
    ''
  ].join('\n'),
  'workers/notes/gone.ts': 'export class NoteGone extends Error {}\n',
  'workers/lib/context.ts': 'export const now = () => Date.now()\n',
  'workers/lib/env.ts': "import type { Room } from '../realtime/room.ts'\nexport type R = Room\n",
  'workers/conversations/reopen.ts':
    "import type { Console } from '../console.ts'\nexport type C = Console\n",
  'workers/conversations/thanks.ts': 'export const isThanks = (text: string) => /dank/.test(text)\n',
  'workers/platforms/whatsapp/inbound.ts':
    "import type { Json } from '../../lib/json.ts'\nimport { split } from './split.ts'\nexport const read = (body: Json) => split(body)\n",
  'workers/console.ts': "import { write } from './notes/write.ts'\nexport const console = () => write()\n",
  'web/console/notes/list.tsx': [
    "import type { Rows } from '../../../workers/notes/write.ts'",
    "import { ROLES } from '../../../workers/people/roles.ts'",
    "import { note } from '../../../workers/notes/schema.ts'",
    'export const show = (rows: Rows) => [rows, ROLES, note]',
    ''
  ].join('\n'),
  'scripts/simulator/main.ts': "import { start } from './server.ts'\nstart()\n"
}
