import { expect, type Page, request } from '@playwright/test'
import { composerFor, type Question, rowOf } from './desk.ts'
import { stateOf } from './person.ts'
import { channels, makePatron, sends, tells, writes } from './simulator.ts'

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

/** Somebody sends something to Bibliotheek Oosterwiel; somebody new, if nobody is named. */
export async function sendsOosterwiel(
  message: { kind?: string; [more: string]: unknown },
  patron: Question = makePatron()
): Promise<Question & { id: string }> {
  const { phone_number_id } = await oosterwiel()
  const id = await sends({ phone_number_id, ...patron, ...message })
  return { from: patron.from, name: patron.name, id }
}

/** A message as Meta tells it, for what the simulated phone cannot send, or is not let to. */
export async function metaTells(
  { from, name }: Question,
  message: { type: string; [more: string]: unknown }
): Promise<void> {
  const { phone_number_id, display_phone_number } = await oosterwiel()
  const id = `wamid.${crypto.randomUUID()}`
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id, display_phone_number },
    contacts: [{ profile: { name }, wa_id: from }],
    messages: [{ from, id, timestamp: String(Math.floor(Date.now() / 1000)), ...message }]
  }
  await tells({ phone_number_id, field: 'messages', value })
}

/** Opens a conversation there from the list, as far as something can be written. */
export async function openOosterwiel(page: Page, patron: Question): Promise<void> {
  await page.goto(`/b/${(await oosterwiel()).library_id}`)
  await rowOf(page, patron).click()
  await expect(composerFor(page, patron)).toBeVisible()
}

interface Found {
  items: { id: string; patron: { name: string | null } }[]
}

/** Closes what tests left behind there, so that the list is as short as it was. */
export const tidyOosterwiel = async () => tidyAs(await stateOf('tineke@oosterwiel.example'))

export async function tidyAs(storageState: Awaited<ReturnType<typeof stateOf>>): Promise<void> {
  const baseURL = `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
  const context = await request.newContext({ baseURL, storageState })
  const path = `/api/libraries/${(await oosterwiel()).library_id}/conversations`
  const { items } = (await (await context.get(path)).json()) as Found
  for (const { id, patron } of items) {
    if (patron.name?.startsWith('Klant ')) await context.post(`${path}/${id}/close`)
  }
  await context.dispose()
}
