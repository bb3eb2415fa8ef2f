import { GRAPH_VERSION } from '../../workers/meta/graph.ts'
import { bucketName, databaseNames, queueNames } from './config.ts'
import { SUBSCRIBED_FIELDS, SURE_FIELDS } from './fields.ts'
import type { Settings } from './settings.ts'

export const CONFIG = 'wrangler.production.toml'
export const SECRETS = 'production.secrets.json'

type Fields = Record<string, string>

/** What a deploy does, in words that can be printed before they are done. A secret appears by its name only. */
export type Step =
  | { do: 'wrangler'; title: string; words: string[]; unless?: string[] }
  | { do: 'npm'; title: string; words: string[] }
  | { do: 'write'; title: string; file: string; from?: string[] }
  | { do: 'operator'; title: string; words: string[] }
  | { do: 'graph'; title: string; path: string; fields: Fields; otherwise: Fields }
  | { do: 'check'; title: string; url: string }

const wrangler = (title: string, ...words: string[]): Step => ({ do: 'wrangler', title, words })

/** Everything from nothing to production, in order. Each step may be done twice: what is there is left as it is. */
export function stepsOf(settings: Settings): Step[] {
  const { directory, libraries } = databaseNames(settings)
  const databases = [directory, ...libraries]
  return [
    // without --json it ends well when nobody is signed in
    wrangler('Signed in at Cloudflare? If not: npm exec -- wrangler login', 'whoami', '--json'),
    { do: 'npm', title: 'The console', words: ['run', 'build:web'] },
    ...databases.map((name) => creating('Database', ['d1', 'create', name], ['d1', 'info', name, '--json'])),
    ...queueNames(settings).map((name) =>
      creating('Queue', ['queues', 'create', name], ['queues', 'info', name])
    ),
    bucket(settings),
    { do: 'write', title: 'The bindings, with their ids', file: CONFIG, from: ['d1', 'list', '--json'] },
    { do: 'write', title: 'The secrets; what is missing is made or asked for', file: SECRETS },
    ...databases.map((name) =>
      wrangler(`Tables of ${name}`, 'd1', 'migrations', 'apply', name, '--remote', '--config', CONFIG)
    ),
    deployed(),
    {
      do: 'operator',
      title: `The first operator: ${settings.operator.email}`,
      words: ['d1', 'execute', 'DIRECTORY', '--remote', '--config', CONFIG]
    },
    { do: 'check', title: 'It answers, and its minute ticks', url: `https://${settings.domain}/health` },
    subscribed(settings)
  ]
}

const creating = (what: string, words: string[], unless: string[]): Step => ({
  do: 'wrangler',
  title: `${what} ${words[2]}`,
  words: [...words, '--jurisdiction', 'eu'],
  unless
})

const bucket = (settings: Settings): Step => {
  const name = bucketName(settings)
  return {
    do: 'wrangler',
    title: `Bucket ${name}`,
    words: ['r2', 'bucket', 'create', name, '--jurisdiction', 'eu'],
    unless: ['r2', 'bucket', 'info', name, '--jurisdiction', 'eu']
  }
}

/** Migrations only ever add (`docs/operator/migrations.md`), so the code that still runs goes on working until this has gone out. */
const deployed = () =>
  wrangler('The Worker', 'deploy', '--minify', '--config', CONFIG, '--secrets-file', SECRETS)

const subscribed = ({ meta_app_id, domain }: Settings): Step => {
  const subscription = {
    object: 'whatsapp_business_account',
    callback_url: `https://${domain}/webhooks/meta`,
    verify_token: 'META_VERIFY_TOKEN',
    include_values: 'true'
  }
  return {
    do: 'graph',
    title: 'Meta sends us every field that we read; when it does not know one, those that it surely knows',
    path: `/${GRAPH_VERSION}/${meta_app_id}/subscriptions`,
    fields: { ...subscription, fields: SUBSCRIBED_FIELDS.join(',') },
    otherwise: { ...subscription, fields: SURE_FIELDS.join(',') }
  }
}

const shell = (words: string[]) => `npm exec -- wrangler ${words.join(' ')}`

const asked = (path: string, fields: Fields) =>
  [
    `POST https://graph.facebook.com${path}`,
    ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  ].join(' ')

/** A step as a person reads it, with the exact command; `a || b` as a shell does: the second only when the first fails. */
export function inWords(step: Step): string {
  switch (step.do) {
    case 'wrangler':
      return [...(step.unless ? [shell(step.unless)] : []), shell(step.words)].join(' \\\n  || ')
    case 'npm':
      return `npm ${step.words.join(' ')}`
    case 'write':
      return `${step.from ? `${shell(step.from)}\n  ` : ''}(writes ${step.file})`
    case 'operator':
      return `${shell(step.words)} --json --yes --file (a file with one row of people)`
    case 'graph':
      return [step.fields, step.otherwise].map((fields) => asked(step.path, fields)).join(' \\\n  || ')
    case 'check':
      return `GET ${step.url}`
  }
}
