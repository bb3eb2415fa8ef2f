import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'
import { databaseNames, productionConfig } from '../../scripts/deploy/config.ts'
import { NOT_TO_SUBSCRIBE, SUBSCRIBED_FIELDS, SURE_FIELDS, UNSURE } from '../../scripts/deploy/fields.ts'
import { filledIn } from '../../scripts/deploy/remote-d1.ts'
import { completeSecrets } from '../../scripts/deploy/secrets.ts'
import { readSettings } from '../../scripts/deploy/settings.ts'
import { inWords, type Step, stepsOf } from '../../scripts/deploy/steps.ts'
import { environment, ROOT } from '../../scripts/environment.ts'
import { GRAPH_VERSION } from '../../workers/meta/graph.ts'
import { READ_FIELDS } from '../../workers/platforms/whatsapp/inbound.ts'

const EXAMPLE = `${ROOT}docs/operator/production.example.json`
const settings = readSettings(EXAMPLE)
const ids = Object.fromEntries(
  [databaseNames(settings).directory, ...databaseNames(settings).libraries].map((name, index) => [
    name,
    `00000000-0000-4000-8000-00000000000${index}`
  ])
)
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baak-deploy-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = (words: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: environment(env) })
const dryRun = () => script(['scripts/deploy/deploy.ts', '--dry-run', '--settings', EXAMPLE])
const isWrangler = (step: Step): step is Extract<Step, { do: 'wrangler' }> => step.do === 'wrangler'

describe('a dry run', () => {
  test('prints every command of a deploy in its order, does nothing, and shows no secret', () => {
    const { status, stdout } = dryRun()
    expect(status).toBe(0)
    const steps = stepsOf(settings)
    const places = steps.map((step) => stdout.indexOf(inWords(step)))
    expect(places.every((place) => place > -1)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(stdout).toContain('Nothing was done.')
    expect(stdout).toContain('verify_token=META_VERIFY_TOKEN')
  })

  test('prints what a step asks first, so that each command can be copied', () => {
    const { stdout } = dryRun()
    const lines = stdout.replaceAll(/ \\\n\s*/g, ' ').split('\n')
    const wanted = (words: string) => lines.filter((line) => line.trim() === `npm exec -- wrangler ${words}`)
    const create = 'wrangler d1 create baak-directory --jurisdiction eu'
    expect(wanted(`d1 info baak-directory --json || npm exec -- ${create}`).length).toBe(1)
    expect(wanted('d1 list --json').length).toBe(1)
  })

  test('begins with a command that fails when nobody is signed in, instead of in the middle', () => {
    const first = stepsOf(settings).find(isWrangler)?.words ?? []
    const nobody = { CI: 'true', HOME: folder, XDG_CONFIG_HOME: folder, CLOUDFLARE_API_TOKEN: '' }
    expect(script(['node_modules/wrangler/bin/wrangler.js', ...first], nobody).status).toBe(1)
  }, 300_000)

  test('puts everything that holds data in the European Union', () => {
    const creating = stepsOf(settings)
      .filter(isWrangler)
      .filter(({ words }) => words.includes('create'))
    expect(creating.map(({ words }) => words.slice(0, -3).join(' '))).toContain('d1 create')
    expect(creating.length).toBe(3 + 8 + 1)
    for (const { words } of creating)
      expect(words.slice(-2), words.join(' ')).toEqual(['--jurisdiction', 'eu'])
  })

  test('changes the tables before the code that needs them goes out', () => {
    const words = stepsOf(settings)
      .filter(isWrangler)
      .map((step) => step.words.join(' '))
    const lastMigration = words.findLastIndex((line) => line.startsWith('d1 migrations apply'))
    expect(lastMigration).toBeGreaterThan(-1)
    expect(words.findIndex((line) => line.startsWith('deploy'))).toBeGreaterThan(lastMigration)
  })

  test('uses no command or option that our wrangler does not know', () => {
    const printed = dryRun().stdout
    expect(printed).toContain('whoami --json')
    const known = expectKnown(commandsIn(printed))
    expect(known.size).toBeGreaterThan(8)
    expect(known.get('d1 create')).toMatch(/jurisdiction[\s\S]*"eu"/)
  }, 300_000)
})

describe('the pages for the operator', () => {
  const pages = readdirSync(`${ROOT}docs/operator`).filter((name) => name.endsWith('.md'))
  const all = pages.map((name) => readFileSync(`${ROOT}docs/operator/${name}`, 'utf8')).join('\n')

  test('use no command or option that our wrangler does not know', () => {
    const known = expectKnown(commandsIn(all))
    const needed = ['d1 time-travel restore', 'd1 execute', 'login', 'rollback', 'secret bulk']
    expect([...known.keys()]).toEqual(expect.arrayContaining(needed))
  }, 300_000)

  test.each(['deploy.md', 'connect-a-library.md'])(
    '%s says that no library goes live before retention runs',
    (name) => {
      const page = readFileSync(`${ROOT}docs/operator/${name}`, 'utf8')
      expect(page).toContain('**No library goes live before retention runs')
    }
  )

  test('use no script that the project does not have', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: object }
    const named = [...all.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name ?? '')
    expect(new Set(named).size).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    // a script of ours is TypeScript, and only npm finds a Node that reads it
    expect(all).not.toMatch(/(?<!npm exec -- )\bnode scripts\//)
  })

  test('speak to the version of Graph that the Worker speaks to', () => {
    const versions = new Set(
      [...all.matchAll(/graph\.facebook\.com\/(v\d+\.\d+)/g)].map(([, found]) => found)
    )
    expect([...versions]).toEqual([GRAPH_VERSION])
  })
})

/** Each `npm exec -- wrangler …` of a text, in words, as far as one line of a shell goes. */
const commandsIn = (text: string): string[][] =>
  [...text.matchAll(/npm exec -- wrangler ([^`\n|(\\]+)/g)].map(([, words = '']) =>
    words
      .replaceAll(/"[^"]*"?/g, 'text')
      .trim()
      .split(/\s+/)
  )

/** What wrangler says of its commands, asked once: each time is a process of its own. */
const helps = new Map<string, string>()

/** Holds each command and option against what our wrangler says of it; answers what it said, by command. */
function expectKnown(commands: string[][]): Map<string, string> {
  const known = new Map<string, string>()
  for (const words of commands) {
    const command = wordsOfCommand(words)
    const help = helps.get(command) ?? helpOf(command)
    helps.set(command, help)
    known.set(command, help)
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(help, `${command} ${option}`).toMatch(new RegExp(`${option}\\b`))
  }
  return known
}

/** What comes before the first name of ours, and before the options. */
function wordsOfCommand(words: string[]): string {
  const end = words.findIndex(
    (word) => !/^[a-z][a-z0-9-]*$/.test(word) || word.startsWith(`${settings.name}-`)
  )
  return words.slice(0, end === -1 ? undefined : end).join(' ')
}

function helpOf(command: string): string {
  const words = ['node_modules/wrangler/bin/wrangler.js', ...command.split(' '), '--help']
  const help = execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', env: environment() })
  const [first] = help.trim().split('\n')
  expect(first, command).toContain(`wrangler ${command}`)
  return help
}

/** As much of a configuration as both must share. */
interface Bindings {
  d1_databases: { binding: string; migrations_dir?: string; database_id?: string }[]
  queues: {
    producers?: { binding: string; queue: string }[]
    consumers?: { queue: string; dead_letter_queue?: string }[]
  }
  r2_buckets: { binding: string; jurisdiction?: string }[]
  durable_objects: { bindings: object[] }
  migrations: object[]
  assets?: { run_worker_first?: string[] | boolean }
  vars: Record<string, unknown>
  triggers: { crons?: string[] }
  compatibility_date?: string
}

const short = (name: string | undefined) => name?.replace('baak-', '')
/** Development has one door more: its clock can be moved. */
const doorsOf = ({ assets }: Bindings) =>
  [assets?.run_worker_first ?? []].flat().filter((door) => door !== '/development/*')
const namesOf = (config: Bindings) => ({
  databases: config.d1_databases.map(({ binding, migrations_dir }) => [
    binding,
    migrations_dir?.replace(/^.*(?=migrations)/, '')
  ]),
  queues: (config.queues.producers ?? []).map(({ binding }) => binding).sort(),
  consumers: (config.queues.consumers ?? [])
    .map((consumer) => ({
      ...consumer,
      queue: short(consumer.queue) ?? '',
      dead_letter_queue: short(consumer.dead_letter_queue)
    }))
    .sort((a, b) => a.queue.localeCompare(b.queue)),
  buckets: config.r2_buckets.map(({ binding }) => binding),
  objects: config.durable_objects.bindings,
  migrations: config.migrations,
  assets: { ...config.assets, directory: '', run_worker_first: doorsOf(config) },
  vars: Object.keys(config.vars).sort(),
  crons: config.triggers.crons,
  date: config.compatibility_date
})

describe('the configuration of production', () => {
  const written = () => {
    const file = join(folder, 'wrangler.production.toml')
    writeFileSync(file, productionConfig(settings, ids))
    return file
  }

  test('has every binding of development, under the same name, with ids of its own', () => {
    const local: Bindings = readConfig({ config: `${ROOT}wrangler.toml` })
    const production: Bindings = readConfig({ config: written() })
    expect(namesOf(production)).toEqual(namesOf(local))
    expect(production.d1_databases.map((database) => database.database_id)).toEqual(Object.values(ids))
    expect(production.r2_buckets[0]?.jurisdiction).toBe('eu')
    expect(production.vars.OBJECT_JURISDICTION).toBe('eu')
    expect(production.vars.GRAPH_URL).toBe('https://graph.facebook.com')
  })

  test('is never development, whatever its settings say, and gives the Worker no request for its clock', () => {
    const odd = {
      ...settings,
      ...{ ENVIRONMENT: 'development', environment: 'development' },
      security_contact: 'mailto:a@b.nl"\nENVIRONMENT = "development',
      mail: { ...settings.mail, from: 'x@y.nl"\nENVIRONMENT = "development' }
    }
    const file = join(folder, 'odd.toml')
    writeFileSync(file, productionConfig(odd, ids))
    for (const config of [file, written()]) {
      const production = readConfig({ config })
      expect(production.vars.ENVIRONMENT).toBe('production')
      expect(production.assets?.run_worker_first).not.toContainEqual(expect.stringContaining('development'))
    }
  })

  test('is refused while one of its databases has no id', () => {
    const { 'baak-libraries-2': _, ...fewer } = ids
    expect(() => productionConfig(settings, fewer)).toThrow('baak-libraries-2 (LIBRARIES_2) has no id')
  })

  test('is accepted by our wrangler, with the whole Worker', () => {
    mkdirSync(`${ROOT}dist/web`, { recursive: true })
    // wrangler reads paths from where the file stands
    const file = written()
    const text = readFileSync(file, 'utf8').replaceAll(
      /"(\.\/dist\/web|workers\/index\.ts|migrations\/\w+)"/g,
      (_, path) => JSON.stringify(join(ROOT, path))
    )
    writeFileSync(file, text)
    const out = join(folder, 'out')
    const words = [
      'node_modules/wrangler/bin/wrangler.js',
      'deploy',
      '--dry-run',
      '--minify',
      '--config',
      file,
      '--outdir',
      out
    ]
    const { status, stdout, stderr } = script(words)
    expect(`${status} ${stderr}`).toMatch(/^0/)
    expect(stdout).toMatch(/LIBRARIES_2/)
    expect(readFileSync(join(out, 'index.js'), 'utf8').length).toBeGreaterThan(100_000)
  }, 300_000)
})

test('settings that are not right are named, each with what is wrong, and nothing is deployed', () => {
  const file = join(folder, 'wrong.json')
  const wrong = { ...settings, domain: 'https://baak.nl', library_databases: 0 }
  writeFileSync(file, JSON.stringify(wrong))
  const { status, stderr, stdout } = script(['scripts/deploy/deploy.ts', '--settings', file])
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('domain: is no domain name')
  expect(stderr).toContain('library_databases:')
})

test('a sealing key is made once, and what only a person has is asked for by name', () => {
  const file = join(folder, 'production.secrets.json')
  expect(() => completeSecrets(file)).toThrow(/fill in META_APP_SECRET, MAIL_TOKEN, MAIL_PROJECT/)
  const made = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const keys = JSON.parse(made.SEAL_KEYS ?? '') as Record<string, string>
  expect(Buffer.from(keys[1] ?? '', 'base64').length).toBe(32)
  writeFileSync(file, JSON.stringify({ ...made, META_APP_SECRET: 'a', MAIL_TOKEN: 'b', MAIL_PROJECT: 'c' }))
  expect(completeSecrets(file).SEAL_KEYS).toBe(made.SEAL_KEYS)
})

test('a name with a quote is written as it is, and no value becomes a statement', () => {
  const sql = filledIn('insert into people (name, age) values (?, ?)', [
    "d'Arc'); drop table people; --?",
    null
  ])
  expect(sql).toBe("insert into people (name, age) values ('d''Arc''); drop table people; --?', null)")
  expect(() => filledIn('select ?', [])).toThrow('fewer values')
  expect(() => filledIn('select ?', [1, 2])).toThrow('more values')
})

describe("the app's subscription", () => {
  test('is to every field that has a reader, each once', () => {
    expect([...SUBSCRIBED_FIELDS, ...NOT_TO_SUBSCRIBE].sort()).toEqual([...READ_FIELDS].sort())
    expect(new Set(SUBSCRIBED_FIELDS).size).toBe(SUBSCRIBED_FIELDS.length)
    const seen = ['messages', 'calls', 'history', 'standby', 'messaging_handovers', 'smb_message_echoes']
    const told = ['security', 'account_update', 'message_template_status_update', 'group_lifecycle_update']
    expect(SUBSCRIBED_FIELDS).toEqual(expect.arrayContaining([...seen, ...told]))
  })

  test('is tried again without the doubtful names, as Meta refuses all for one that it does not know', () => {
    expect([...SURE_FIELDS, ...UNSURE].sort()).toEqual([...SUBSCRIBED_FIELDS].sort())
    const lines = dryRun().stdout.split('\n')
    const posted = lines.filter((line) => line.includes('/subscriptions object=whatsapp_business_account'))
    expect(posted.map((line) => UNSURE.filter((name) => line.includes(name)).length)).toEqual([
      UNSURE.length,
      0
    ])
  })
})
