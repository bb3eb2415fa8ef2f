import { expect, type Page } from '@playwright/test'
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

/** Opens the console, and the patron's conversation in it. */
export async function open(page: Page, patron: Question): Promise<void> {
  await page.goto('/')
  await rowOf(page, patron).click()
  await expect(composerFor(page, patron)).toBeVisible()
}

export async function answers(page: Page, patron: Question, text: string): Promise<void> {
  await composerFor(page, patron).fill(text)
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
}
