import type { Settings } from './settings.ts'

/** Ids that Cloudflare gave, by name. */
export type DatabaseIds = Record<string, string>

export const QUEUES = ['intake', 'outbox', 'files', 'chores'] as const

export const databaseNames = ({ name, library_databases }: Settings) => ({
  directory: `${name}-directory`,
  libraries: Array.from({ length: library_databases }, (_, index) => `${name}-libraries-${index + 1}`)
})
export const queueNames = ({ name }: Settings) =>
  QUEUES.flatMap((queue) => [`${name}-${queue}`, `${name}-${queue}-dead`])
export const bucketName = ({ name }: Settings) => `${name}-media`

/** Wrangler's words are JSON's: a string, a number and a list are written alike in TOML. */
const toml = (value: string | number | string[]) => JSON.stringify(value)

/**
 * `wrangler.production.toml`: the bindings of `wrangler.toml` with this installation's ids, in the European Union. Throws when
 * a database has no id: a Worker without one of its databases would lose what it should store.
 */
export function productionConfig(settings: Settings, ids: DatabaseIds): string {
  const { directory, libraries } = databaseNames(settings)
  const databases = [
    database('DIRECTORY', directory, ids, 'migrations/directory'),
    ...libraries.map((name, index) => database(`LIBRARIES_${index + 1}`, name, ids, 'migrations/library'))
  ]
  return [
    '# Written by `npm run deploy`; not kept in git. Change production.json and wrangler.toml instead.',
    head(settings),
    ...databases,
    ...QUEUES.map((queue) => queueOf(settings, queue)),
    table('[r2_buckets]', { binding: 'MEDIA', bucket_name: bucketName(settings), jurisdiction: 'eu' }),
    table('[durable_objects.bindings]', { name: 'ROOM', class_name: 'Room' }),
    table('[migrations]', { tag: 'v1', new_sqlite_classes: ['Room'] }),
    '[triggers]\ncrons = ["* * * * *"]',
    '[observability]\nenabled = true\n\n[observability.logs]\ninvocation_logs = false',
    ''
  ].join('\n\n')
}

const head = ({
  name,
  domain,
  cloudflare_account_id,
  mail,
  security_contact
}: Settings) => `name = ${toml(name)}
main = "workers/index.ts"
account_id = ${toml(cloudflare_account_id)}
compatibility_date = "2026-10-20"
send_metrics = false
workers_dev = false
preview_urls = false
routes = [{ pattern = ${toml(domain)}, custom_domain = true }]

[assets]
directory = "./dist/web"
binding = "ASSETS"
not_found_handling = "single-page-application"
run_worker_first = ["/api/*", "/webhooks/*", "/health", "/privacy/*", "/.well-known/*", "/assets/*"]

[vars]
ENVIRONMENT = "production"
PUBLIC_URL = ${toml(`https://${domain}`)}
GRAPH_URL = "https://graph.facebook.com"
MAIL_URL = ${toml(mail.url)}
MAIL_FROM = ${toml(mail.from)}
SECURITY_CONTACT = ${toml(security_contact)}
OBJECT_JURISDICTION = "eu"`

function database(binding: string, name: string, ids: DatabaseIds, migrations_dir: string): string {
  const database_id = ids[name]
  if (!database_id) throw new Error(`the database ${name} (${binding}) has no id: create it first`)
  return table('[d1_databases]', { binding, database_name: name, database_id, migrations_dir })
}

function queueOf({ name }: Settings, queue: (typeof QUEUES)[number]): string {
  const producer = table('[queues.producers]', { binding: queue.toUpperCase(), queue: `${name}-${queue}` })
  const consumer = table('[queues.consumers]', {
    queue: `${name}-${queue}`,
    max_batch_size: 1,
    max_batch_timeout: 0,
    max_retries: 5,
    retry_delay: 5,
    dead_letter_queue: `${name}-${queue}-dead`
  })
  return `${producer}\n\n${consumer}`
}

/** One more entry of a list of tables. */
const table = (name: string, entries: Record<string, string | number | string[]>): string =>
  [`[${name}]`, ...Object.entries(entries).map(([key, value]) => `${key} = ${toml(value)}`)].join('\n')
