import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { signIn } from './support/sign-in.ts'
import { channels, codeFor } from './support/simulator.ts'

test('a staff member signs in with the code from the mailbox, and stays signed in after a reload', async ({
  page
}) => {
  const [channel] = await channels()
  expect(channel).toBeDefined()
  await signIn(page, channel?.email ?? '')
  await expect(page).toHaveURL(new RegExp(`/b/${channel?.library_id}/`))
  await page.reload()
  await expect(page).toHaveURL(new RegExp(`/b/${channel?.library_id}/`))
  await expect(page.getByLabel('E-mailadres van je werk')).toHaveCount(0)
})

test('someone who was not invited is told the same as everyone, and gets no code', async ({ page }) => {
  const stranger = 'iemand@elders.example'
  await page.goto('/')
  await page.getByLabel('E-mailadres van je werk').fill(stranger)
  await page.getByRole('button', { name: 'Stuur een code' }).click()
  await expect(page.getByRole('heading', { name: 'Vul de code in' })).toBeVisible()
  await page.getByLabel('Code uit de e-mail').fill('123456')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByText('Deze code klopt niet of is verlopen')).toBeVisible()
  expect(await codeFor(stranger)).toBeUndefined()
})

test('both steps of signing in are accessible', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('E-mailadres van je werk').fill('iemand@elders.example')
  await page.getByRole('button', { name: 'Stuur een code' }).click()
  await expect(page.getByRole('heading', { name: 'Vul de code in' })).toBeVisible()
  await expectAccessible(page)
})
