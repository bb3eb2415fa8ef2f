import { expect, type Page } from '@playwright/test'
import { codeFor } from './simulator.ts'

/** Signs in as a person does: address, code from the mailbox, code typed in. Ends in the console. */
export async function signIn(page: Page, email: string): Promise<void> {
  const before = await codeFor(email)
  await page.goto('/')
  await page.getByLabel('E-mailadres van je werk').fill(email)
  await page.getByRole('button', { name: 'Stuur een code' }).click()
  await expect(page.getByRole('heading', { name: 'Vul de code in' })).toBeVisible()
  await expect.poll(() => codeFor(email), 'a new code in the mailbox').not.toBe(before)
  await page.getByLabel('Code uit de e-mail').fill((await codeFor(email)) ?? '')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}
