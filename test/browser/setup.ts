import { expect, request } from '@playwright/test'
import { signInNow } from './support/person.ts'

/** Admins of the seeded libraries. */
const ADMINS = ['jaap@heidebrink.example', 'tineke@oosterwiel.example', 'marjolein@veldwater.example']
const OFF = { enabled: false }

/** A test sees what people write: the seeded libraries send nothing by themselves, but where a test wants it. */
export default async function setup() {
  for (const email of ADMINS) {
    const baseURL = `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
    const context = await request.newContext({ baseURL, storageState: await signInNow(email) })
    const { libraries } = (await (await context.get('/api/session')).json()) as {
      libraries: { id: string }[]
    }
    for (const { id } of libraries) {
      const path = `/api/libraries/${id}/auto-replies`
      const { version } = (await (await context.get(path)).json()) as { version: number }
      const settings = { greeting: OFF, away: OFF, received: OFF }
      expect((await context.put(path, { data: { version, settings } })).status()).toBe(200)
    }
    await context.dispose()
  }
}
