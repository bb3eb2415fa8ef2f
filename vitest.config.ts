import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { developmentSecrets, QUIET } from './scripts/environment.ts'

Object.assign(process.env, QUIET)

/** Tests of these folders, and every *.pure.test.ts, need no Worker and run in Node. */
const NODE = [
  'battery/bite',
  'battery/fire',
  'battery/hostile/in-process',
  'battery/simulation',
  'battery/world',
  'docs',
  'end-to-end',
  'lint',
  'meta',
  'platforms',
  'quick-replies',
  'scripts',
  'simulator',
  'web'
]
const inNode = [...NODE.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`), 'test/**/*.pure.test.ts']

const workers = cloudflareTest(async ({ inject }) => {
  const simulator = inject<string>('simulator_url')
  const migrations = {
    directory: await readD1Migrations('./migrations/directory'),
    library: await readD1Migrations('./migrations/library')
  }
  const addresses = { GRAPH_URL: simulator, MAIL_URL: `${simulator}/mail` }
  return {
    main: './workers/index.ts',
    wrangler: { configPath: './wrangler.toml' },
    miniflare: { bindings: { ...developmentSecrets(), ...addresses, TEST_MIGRATIONS: migrations } }
  }
})

/** Judge seconds and megabytes, so no change waits for them. */
const SOAKS = ['test/**/*.soak.test.ts']

/** `npm run soak` asks for more of the battery than every change has to pass, and `npm run bite` for less. */
const battery = {
  soak: process.env.BAAK_SOAK === '1',
  bite: process.env.BAAK_BITE === '1',
  seed: Number(process.env.BAAK_SEED ?? 1),
  minutes: Number(process.env.BAAK_MINUTES ?? 60)
}

/** No test is about how long it takes: on a busy machine each may have its time, and in a soak an hour and what its end needs. */
const patience = battery.soak
  ? { testTimeout: (battery.minutes + 30) * 60_000, hookTimeout: 300_000 }
  : { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    provide: { battery },
    projects: [
      {
        test: {
          name: 'node',
          ...patience,
          include: inNode,
          exclude: battery.soak ? [] : SOAKS,
          // on two cores vitest would take one
          maxWorkers: 2
        }
      },
      {
        plugins: [workers],
        test: {
          name: 'workers',
          ...patience,
          include: ['test/**/*.test.ts'],
          exclude: [...inNode, 'test/browser/**'],
          globalSetup: ['./test/support/global-simulator.ts'],
          setupFiles: ['./test/support/migrate.ts', './test/support/plans.ts'],
          // one runtime for all files: each test makes its own library, so nothing needs to be wiped
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
})
