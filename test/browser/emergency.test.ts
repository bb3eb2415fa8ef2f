import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { asks, rowOf } from './support/desk.ts'
import { stateOf, test } from './support/person.ts'

test.use({ email: 'mehmet@heidebrink.example' })

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 700

async function toEmergency(page: Page): Promise<void> {
  if (isPhone(page)) {
    await page.getByRole('button', { name: 'Meer' }).click()
    await page.getByRole('menuitem', { name: 'Noodsluiting' }).click()
  } else await page.getByRole('link', { name: 'Noodsluiting' }).click()
  await expect(page.getByRole('heading', { name: 'Noodsluiting', level: 1 })).toBeVisible()
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

const close = (page: Page) => page.getByRole('button', { name: 'Nu sluiten' })
const banner = (page: Page) => page.getByText('Noodsluiting: Storm. Tot en met vandaag.')

test('a coordinator closes in two presses, sees who waits and what they read, and takes it back', async ({
  page,
  browser
}) => {
  const patron = await asks('Zijn jullie open?')
  await page.goto('/')
  await expect(rowOf(page, patron)).toBeVisible()
  await toEmergency(page)
  await expect(page.getByText(/klanten? wachten? op antwoord/)).toBeVisible()
  await expect(
    page.getByText(/^We zijn nu gesloten: onvoorziene omstandigheden\. We zijn er weer .+ uur\./)
  ).toBeVisible()
  expect(await fits(page)).toBe(true)
  await expectAccessible(page)
  await page.getByLabel('Reden').fill('')
  await close(page).click()
  await expect(page.getByText('Vul in waarom je sluit.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Reden').fill('Storm')
  await close(page).click()
  await expect(page.getByText(/krijgt? zo bericht|krijgen zo bericht/)).toBeVisible()
  await expect(banner(page)).toBeVisible()
  await expectAccessible(page)
  // a colleague sees it too, and may not end it
  const colleague = await browser.newContext({ storageState: await stateOf('ingrid@heidebrink.example') })
  const other = await colleague.newPage()
  await other.goto('/')
  await expect(banner(other)).toBeVisible()
  await other.getByRole('link', { name: 'Bekijk' }).click()
  await expect(other.getByText('Alle vestigingen en kanalen zijn dicht.')).toBeVisible()
  await expect(other.getByRole('button', { name: /Draai terug|Weer open/ })).toHaveCount(0)
  await expectAccessible(other)
  await page.getByRole('button', { name: 'Draai terug' }).click()
  await expect(page.getByText('Teruggedraaid. Niemand kreeg bericht.')).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  // hers goes by itself
  await expect(banner(other)).toHaveCount(0)
  await colleague.close()
  await expect(close(page)).toBeVisible()
})

test('some branches are closed until a typed moment, and opened again', async ({ page }) => {
  await page.goto('/')
  await toEmergency(page)
  await page.getByText('Alleen een paar vestigingen').click()
  await page.getByText('Tot een ander moment').click()
  await page.getByLabel('Tijd').fill('00:00')
  await close(page).click()
  await expect(page.getByText('Kies minstens één vestiging.')).toBeVisible()
  await expect(page.getByText('Kies een moment dat nog komt, binnen 31 dagen.')).toBeVisible()
  expect(await fits(page)).toBe(true)
  await expectAccessible(page)
  await page.getByRole('checkbox').first().check()
  await page.getByText('De rest van vandaag').click()
  await page.getByText('Stuur dit bericht aan wie op antwoord wacht').click()
  await expect(page.getByRole('figure').getByText(/^Onze vestiging .+ is nu gesloten/)).toBeVisible()
  await page.getByLabel('Reden').fill('Storm')
  await close(page).click()
  await expect(banner(page)).toBeVisible()
  await page.getByRole('button', { name: 'Ander einde' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Laat maar' }).click()
  await page.getByRole('button', { name: 'Draai terug' }).click()
  await expect(banner(page)).toHaveCount(0)
})

test('in English it says the same', async ({ page }) => {
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch()
    const session = (await response.json()) as { person: object }
    await route.fulfill({ response, json: { ...session, person: { ...session.person, language: 'en' } } })
  })
  await page.goto('/')
  if (isPhone(page)) {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Emergency closure' }).click()
  } else await page.getByRole('link', { name: 'Emergency closure' }).click()
  await expect(page.getByRole('button', { name: 'Close now' })).toBeVisible()
  await expectAccessible(page)
})
