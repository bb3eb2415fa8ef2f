import { request } from '@playwright/test'
import { stateOf } from './person.ts'
import { channels, makePatron, writes } from './simulator.ts'

/** The smallest library: its list is short, and what breaks there disturbs no other test. */
const NAME = 'Bibliotheek Oosterwiel'

async function find(name: string) {
  const found = (await channels()).find((channel) => channel.library === name)
  if (!found) throw new Error(`${name} has no channel`)
  return found
}

export const oosterwiel = () => find(NAME)
export const veldwater = () => find('Bibliotheek Veldwater')

/** Somebody new writes to Bibliotheek Oosterwiel. */
export async function asksOosterwiel(text: string): Promise<{ from: string; name: string }> {
  const patron = makePatron()
  await writes({ phone_number_id: (await oosterwiel()).phone_number_id, ...patron, text })
  return patron
}

interface Found {
  items: { id: string; patron: { name: string | null } }[]
}

/** Closes what tests left behind there, so that the list is as short as it was. */
export async function tidyOosterwiel(): Promise<void> {
  const context = await request.newContext({
    baseURL: `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`,
    storageState: await stateOf('tineke@oosterwiel.example')
  })
  const path = `/api/libraries/${(await oosterwiel()).library_id}/conversations`
  const { items } = (await (await context.get(path)).json()) as Found
  for (const { id, patron } of items) {
    if (patron.name?.startsWith('Klant ')) await context.post(`${path}/${id}/close`)
  }
  await context.dispose()
}
