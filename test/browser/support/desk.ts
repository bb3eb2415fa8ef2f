import { expect, type Page, request } from '@playwright/test'
import { stateOf } from './person.ts'
import { channels, makePatron, writes } from './simulator.ts'

export interface Question {
  from: string
  name: string
}

/** Somebody writes to Bibliotheek Heidebrink. */
export async function asks(text: string): Promise<Question> {
  const [channel] = (await channels()).filter((item) => item.library === 'Bibliotheek Heidebrink')
  const patron = makePatron()
  await writes({ phone_number_id: channel?.phone_number_id ?? '', ...patron, text })
  return patron
}

/** Somebody who wrote before writes again. */
export async function asksAgain(patron: Question, text: string): Promise<void> {
  const [channel] = (await channels()).filter((item) => item.library === 'Bibliotheek Heidebrink')
  await writes({ phone_number_id: channel?.phone_number_id ?? '', ...patron, text })
}

export const rowOf = (page: Page, patron: Question) => page.getByRole('link', { name: patron.name })
export const composerFor = (page: Page, patron: Question) =>
  page.getByRole('textbox', { name: `Antwoord aan ${patron.name}` })
export const logOf = (page: Page, patron: Question) =>
  page.getByRole('log', { name: new RegExp(patron.name) })

interface Found {
  items: { id: string; patron: { name: string | null } }[]
}

/** What waits at Bibliotheek Heidebrink, asked as its staff may ask. */
async function waiting() {
  const [channel] = (await channels()).filter((item) => item.library === 'Bibliotheek Heidebrink')
  const baseURL = `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
  const context = await request.newContext({
    baseURL,
    storageState: await stateOf('ingrid@heidebrink.example')
  })
  const path = `/api/libraries/${channel?.library_id}/conversations`
  const { items } = (await (await context.get(path)).json()) as Found
  return { context, path, items, library: channel?.library_id ?? '' }
}

/** Opens the patron's conversation by its address: the list shows only as many rows as fit. */
export async function open(page: Page, patron: Question): Promise<void> {
  let id: string | undefined
  let library = ''
  await expect
    .poll(async () => {
      const found = await waiting()
      await found.context.dispose()
      library = found.library
      id = found.items.find((item) => item.patron.name === patron.name)?.id
      return id
    }, 'the question is in the inbox')
    .toBeDefined()
  await page.goto(`/b/${library}/gesprekken/wacht-op-ons/${id}`)
  await expect(composerFor(page, patron)).toBeVisible()
}

/** Closes what tests left behind, so that the list stays as short as it was. */
export async function tidyUp(): Promise<void> {
  const { context, path, items } = await waiting()
  for (const { id, patron } of items) {
    if (patron.name?.startsWith('Klant ')) await context.post(`${path}/${id}/close`)
  }
  await context.dispose()
}

export async function answers(page: Page, patron: Question, text: string): Promise<void> {
  await composerFor(page, patron).fill(text)
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
}
