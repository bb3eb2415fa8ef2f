// npm run deploy: from nothing to production, and every deploy after it. `-- --dry-run` prints every command and does none.
import { parseArgs } from 'node:util'
import { announce, run } from './run.ts'
import { readSettings } from './settings.ts'
import { stepsOf } from './steps.ts'

try {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      settings: { type: 'string', default: 'production.json' }
    }
  })
  const settings = readSettings(values.settings)
  const steps = stepsOf(settings)
  process.env.CLOUDFLARE_ACCOUNT_ID = settings.cloudflare_account_id
  for (const [index, step] of steps.entries()) {
    announce(step, index + 1, steps.length)
    if (!values['dry-run']) await run(step, settings)
  }
  console.log(values['dry-run'] ? '\nNothing was done.' : `\nBaak runs at https://${settings.domain}`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
