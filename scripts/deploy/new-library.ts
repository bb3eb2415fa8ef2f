// npm run new-library -- library.json: a library with its branches, people and WhatsApp numbers, in production or, with --local, here.
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { readFileSync } from 'node:fs'
import { directoryOf, type Edge, edgeOf } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { ROLES } from '../../workers/people/roles.ts'
import { developmentSecrets, ROOT } from '../environment.ts'
import { writeLibrary } from '../seed/library.ts'
import { remoteD1 } from './remote-d1.ts'
import { completeSecrets } from './secrets.ts'
import { CONFIG, SECRETS } from './steps.ts'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'), v.maxLength(200, 'is too long'))
const digits = v.pipe(v.string(), v.regex(/^\d{3,20}$/, 'holds digits only'))
const librarySchema = v.strictObject({
  name: words,
  place: words,
  phone: words,
  website: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'begins with https://')),
  database: v.pipe(
    v.custom<`LIBRARIES_${number}`>((name) => /^LIBRARIES_\d+$/.test(String(name)), 'is no database')
  ),
  branches: v.array(v.strictObject({ name: words, address: words, phone: words })),
  people: v.pipe(
    v.array(
      v.strictObject({
        name: words,
        email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('is no e-mail address')),
        role: v.picklist(ROLES)
      })
    ),
    v.check((people) => people.some(({ role }) => role === 'admin'), 'needs one person who is admin')
  ),
  channels: v.array(
    v.strictObject({
      name: words,
      phone_number_id: digits,
      waba_id: digits,
      display_phone_number: digits,
      scope: words
    })
  )
})

/** Where the library goes, and with which keys its tokens are sealed. */
function placeOf(local: string | undefined, database: string): Edge {
  const options = local ? ['--local', '--persist-to', local] : ['--remote', '--config', CONFIG]
  const { SEAL_KEYS } = local ? developmentSecrets() : completeSecrets(`${ROOT}${SECRETS}`)
  const handles = { DIRECTORY: remoteD1('DIRECTORY', options), [database]: remoteD1(database, options) }
  return edgeOf({ ...handles, SEAL_KEYS } as unknown as Env, { waitUntil: () => {} })
}

/** A number belongs to one library at a time; said before anything is written, so that nothing is left half made. */
async function refuseTaken(edge: Edge, numbers: string[]) {
  const taken = await directoryOf(edge)
    .selectFrom('channel_routes')
    .innerJoin('libraries', 'libraries.id', 'channel_routes.library_id')
    .where('kind', '=', 'phone_number_id')
    .where('external_id', 'in', numbers)
    .select(['external_id', 'libraries.name'])
    .execute()
  const [first] = taken
  if (first)
    throw new Error(`the number ${first.external_id} belongs to ${first.name}: disconnect it there first`)
}

/** Tokens come from the environment, so that no file holds them: `TOKEN_<phone_number_id>`. */
function tokenOf(phone_number_id: string): string {
  const token = process.env[`TOKEN_${phone_number_id}`]
  if (!token) throw new Error(`set TOKEN_${phone_number_id} to Meta's token for this number`)
  return token
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { local: { type: 'string' } }
  })
  const [file] = positionals
  if (!file) throw new Error('which library? npm run new-library -- library.json')
  const read = v.safeParse(librarySchema, JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) {
    const wrong = read.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
    throw new Error(`${file} is not right:\n${wrong.join('\n')}`)
  }
  const wish = read.output
  const channels = wish.channels.map((channel) => ({
    ...channel,
    access_token: tokenOf(channel.phone_number_id)
  }))
  const edge = placeOf(values.local, wish.database)
  await refuseTaken(
    edge,
    channels.map(({ phone_number_id }) => phone_number_id)
  )
  const { place } = await writeLibrary(edge, { ...wish, channels })
  console.log(`${wish.name} is ${place.id}, in ${place.database}`)
  for (const { waba_id } of channels) console.log(`Subscribe its account: POST /${waba_id}/subscribed_apps`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
