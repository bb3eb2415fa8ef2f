import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './scripts/browser.ts'
import { freePort } from './scripts/environment.ts'

// This file is read once more in every test process; the first reading decides for all.
process.env.BAAK_TEST_PORT ??= String(await freePort())
process.env.BAAK_TEST_SIMULATOR_PORT ??= String(await freePort())
process.env.BAAK_TEST_STATE ??= mkdtempSync(join(tmpdir(), 'baak-browser-'))
const {
  BAAK_TEST_PORT: PORT,
  BAAK_TEST_SIMULATOR_PORT: SIMULATOR_PORT,
  BAAK_TEST_STATE: BAAK_STATE
} = process.env

const address = `http://127.0.0.1:${PORT}`

const DESKTOP = { viewport: { width: 1280, height: 800 } }
const LATER = ['response-times.test.ts', 'auto-replies.test.ts', 'weekend.test.ts']

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.test.ts',
  outputDir: 'test-results/browser',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  globalSetup: './test/browser/setup.ts',
  globalTeardown: './test/browser/teardown.ts',
  use: {
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-dev-shm-usage'] }
  },
  projects: [
    { name: 'desktop', testIgnore: LATER, use: DESKTOP },
    {
      name: 'phone',
      // keys need a keyboard, and what becomes of a message is told in the same words on every screen
      testIgnore: [
        'answering.test.ts',
        'keyboard.test.ts',
        'second-thoughts.test.ts',
        'selecting.test.ts',
        'trouble.test.ts',
        ...LATER
      ],
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true }
    },
    // the last: they move the clock on by weeks and months
    { name: 'later', testMatch: LATER, use: DESKTOP }
  ],
  webServer: {
    command: 'npm start',
    url: `${address}/health`,
    env: { PORT, SIMULATOR_PORT, BAAK_STATE },
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
  }
})
