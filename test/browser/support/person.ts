import { type BrowserContextOptions, expect, request, test as base } from '@playwright/test'
import { codeFor } from './simulator.ts'

type Stored = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Codes are limited per address, so each person signs in once in a run and takes the cookie along. */
const signedIn = new Map<string, Stored>()

export async function stateOf(email: string): Promise<Stored> {
  const known = signedIn.get(email)
  if (known) return known
  const state = await signInNow(email)
  signedIn.set(email, state)
  return state
}

/** Signs in once more, for who was away for longer than a session lasts. */
export async function signInNow(email: string): Promise<Stored> {
  const baseURL = `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
  // without the cookie of whoever the test is signed in as: signing in would end that session
  const context = await request.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
  const before = await codeFor(email)
  expect((await context.post('/api/session/code', { data: { email } })).status()).toBe(202)
  await expect.poll(() => codeFor(email), 'a new code in the mailbox').not.toBe(before)
  const code = await codeFor(email)
  expect((await context.post('/api/session', { data: { email, code } })).status()).toBe(200)
  const state = await context.storageState()
  await context.dispose()
  return state
}

/** A test in which somebody of Bibliotheek Heidebrink is signed in: `test.use({ email: … })` says who. */
export const test = base.extend<{ email: string }>({
  email: ['ingrid@heidebrink.example', { option: true }],
  storageState: async ({ email }, use) => use(await stateOf(email))
})
