import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { environment, ROOT } from '../environment.ts'
import { type DatabaseIds, databaseNames, productionConfig } from './config.ts'
import { writeOperator } from './operator.ts'
import { completeSecrets, type Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { CONFIG, inWords, SECRETS, type Step } from './steps.ts'
import { jsonOf, wrangler } from './wrangler.ts'

/** A new cron trigger takes Cloudflare up to fifteen minutes, and a new domain its certificate. */
const CHECKS = 120
const BETWEEN_CHECKS = 10_000

/** Does one step; throws an Error that says what to do when it cannot be done. */
export async function run(step: Step, settings: Settings): Promise<void> {
  switch (step.do) {
    case 'wrangler':
      return runWrangler(step)
    case 'npm':
      return runNpm(step.words)
    case 'write':
      if (step.file === SECRETS) completeSecrets(`${ROOT}${SECRETS}`)
      else {
        const ids = await databaseIds(settings, step.from)
        writeFileSync(`${ROOT}${CONFIG}`, productionConfig(settings, ids))
      }
      return
    case 'operator':
      return writeOperator(settings, step.words.slice(3))
    case 'graph':
      return askGraph(step, settings, completeSecrets(`${ROOT}${SECRETS}`))
    case 'check':
      return untilHealthy(step.url)
  }
}

async function runWrangler({ words, unless }: Extract<Step, { do: 'wrangler' }>) {
  if (unless && (await wrangler(unless, { quiet: true })).code === 0) return console.log('  is there already')
  const { code } = await wrangler(words, { show: true })
  if (code !== 0) throw new Error(`this ended with ${code}: wrangler ${words.join(' ')}`)
}

function runNpm(words: string[]) {
  const { status } = spawnSync('npm', words, { cwd: ROOT, stdio: 'inherit', env: environment() })
  if (status !== 0) throw new Error(`this ended with ${status}: npm ${words.join(' ')}`)
}

async function databaseIds(settings: Settings, listing: string[] = []): Promise<DatabaseIds> {
  const { directory, libraries } = databaseNames(settings)
  const { output } = await wrangler(listing)
  const listed = jsonOf<{ name: string; uuid: string }[]>(output)
  const wanted = [directory, ...libraries]
  return Object.fromEntries(
    listed.filter(({ name }) => wanted.includes(name)).map((item) => [item.name, item.uuid])
  )
}

async function askGraph(step: Extract<Step, { do: 'graph' }>, settings: Settings, secrets: Secrets) {
  const first = await post(step.path, step.fields, settings, secrets)
  if (first.ok) return
  const refused = await first.text()
  console.log(`  Meta answered ${first.status}: ${refused}`)
  const second = await post(step.path, step.otherwise, settings, secrets)
  if (!second.ok) throw new Error(`Meta answered ${second.status}: ${await second.text()}`)
  console.log('  subscribed to the fields that Meta surely knows')
}

/** The app acts for itself here: its token is its id and its secret. It travels in a header. */
function post(path: string, fields: Record<string, string>, settings: Settings, secrets: Secrets) {
  const body = new URLSearchParams(fields)
  for (const [name, value] of body) body.set(name, secrets[value] ?? value)
  return fetch(`https://graph.facebook.com${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${settings.meta_app_id}|${secrets.META_APP_SECRET}` },
    body
  })
}

async function untilHealthy(url: string) {
  let before = ''
  for (let attempt = 1; attempt <= CHECKS; attempt += 1) {
    const response = await fetch(url).catch(() => null)
    const answer = response ? `${response.status} ${await response.text()}` : 'no answer yet'
    if (answer !== before) console.log(`  ${answer}`)
    if (response?.ok) return
    before = answer
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_CHECKS))
  }
  throw new Error(`${url} was not healthy within twenty minutes (${before}): see docs/operator/watch.md`)
}

/** What is printed before a step is done, and all that a dry run does. */
export function announce(step: Step, number: number, of: number) {
  console.log(`\n${number}/${of} ${step.title}\n  ${inWords(step)}`)
}
