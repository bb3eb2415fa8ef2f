import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { composerFor, type Question, rowOf } from './support/desk.ts'
import { asksOosterwiel, oosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const home = async () => `/b/${(await oosterwiel()).library_id}`
const fits = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)

async function openIn(page: Page, patron: Question) {
  await page.goto(await home())
  await rowOf(page, patron).click()
  await expect(composerFor(page, patron)).toBeVisible()
}

/** The main screens, each as far as it shows what it is for. */
async function eachScreen(page: Page, check: () => Promise<void>) {
  const patron = await asksOosterwiel(
    'Past alles op het scherm, ook een heel lang woord als bibliotheekabonnement?'
  )
  const library = await home()
  await page.goto(library)
  await expect(rowOf(page, patron)).toBeVisible()
  await check()
  await rowOf(page, patron).click()
  await expect(page.getByText('bibliotheekabonnement').last()).toBeInViewport()
  await expect(composerFor(page, patron)).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Verstuur', exact: true })).toBeInViewport({ ratio: 1 })
  await check()
  await page.goto(`${library}/zoeken?q=boek`)
  await expect(page.getByRole('heading', { name: 'Berichten' })).toBeVisible()
  await check()
  await page.goto('/profiel')
  await expect(page.getByText('dit apparaat').first()).toBeVisible()
  await check()
}

test('searching is clear before, with results and without', async ({ page }) => {
  await page.goto(`${await home()}/zoeken`)
  await expect(page.getByText(/Typ minstens twee tekens/)).toBeVisible()
  await expectAccessible(page)
  const field = page.getByRole('searchbox', { name: 'Zoek op naam, nummer of woord' })
  await field.fill('poster')
  await expect(page.getByRole('link', { name: /Anneke Zijlstra/ }).first()).toBeVisible()
  await expectAccessible(page)
  await field.fill('zeppelin')
  await expect(page.getByRole('heading', { name: 'Niets gevonden voor ‘zeppelin’' })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(field).toHaveValue('zeppelin')
})

test('a list without conversations says what will come and where to go', async ({ page }) => {
  await page.route('**/conversations?view=closed*', async (route) => {
    const answer = (await (await route.fetch()).json()) as { seq: number }
    await route.fulfill({ json: { items: [], seq: answer.seq } })
  })
  await page.goto(`${await home()}/gesprekken/afgerond`)
  await expect(page.getByRole('heading', { name: 'Nog niets afgerond' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Naar wat op ons wacht' }).click()
  await expect(page.getByRole('link', { name: /Klaas Terpstra/ })).toBeVisible()
})

test('a server that fails is told, and one button brings everything back', async ({ page }) => {
  const lists = '**/conversations?view=waiting_on_us*'
  await page.route(lists, (route) => route.fulfill({ status: 503, json: {} }))
  await page.goto(await home())
  await expect(page.getByRole('heading', { name: 'Dit lukte niet' })).toBeVisible()
  await expectAccessible(page)
  await page.unroute(lists)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('link', { name: /Klaas Terpstra/ })).toBeVisible()
})

test('a conversation that cannot be fetched is told in its place, and comes with one button', async ({
  page
}) => {
  const patron = await asksOosterwiel('Komt dit nog binnen?')
  await openIn(page, patron)
  const details = /\/conversations\/cnv_[a-z0-9]+$/
  const lists = '**/conversations?view=*'
  await page.route(details, (route) => route.fulfill({ status: 503, json: {} }))
  await page.route(lists, (route) => route.fulfill({ status: 503, json: {} }))
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Dit lukte niet' }).last()).toBeVisible()
  await expect(page.getByText('Laden…')).toHaveCount(0)
  await expectAccessible(page)
  await page.unroute(details)
  await page.unroute(lists)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).last().click()
  await expect(composerFor(page, patron)).toBeVisible()
})

test('who a patron is, and to whom a question goes, opens and closes by keyboard', async ({ page }, info) => {
  const patron = await asksOosterwiel('Kent iemand mij nog?')
  await openIn(page, patron)
  const give = page.getByRole('button', { name: /^Geef door/ })
  await give.press('Enter')
  await expect(page.getByRole('menuitem', { name: /Fatma/ })).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Geef dit gesprek aan' }), 'in its place').toHaveCSS(
    'opacity',
    '1'
  )
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Zoek een collega' }).fill('niemand heet zo')
  await expect(page.getByText('Geen collega met die naam.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Zoek een collega' })).toHaveCount(0)
  await expect(give).toBeFocused()
  const about =
    info.project.name === 'phone'
      ? page.getByRole('dialog', { name: patron.name })
      : page.getByRole('complementary', { name: 'Klant' })
  if (info.project.name === 'phone') {
    await page
      .getByRole('region', { name: /^Gesprek met/ })
      .getByRole('button', { name: 'Meer' })
      .press('Enter')
    await page.getByRole('menuitem', { name: `Over ${patron.name}` }).click()
  }
  await expect(about.getByText('Dit is het eerste gesprek met deze klant.')).toBeVisible()
  await expectAccessible(page)
})

test('every main screen is as readable in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await eachScreen(page, () => expectAccessible(page))
})

test('no main screen scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await eachScreen(page, () => fits(page))
})

test('with text twice as large every main screen still fits and can be used', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })
  await eachScreen(page, async () => {
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px')
    await fits(page)
  })
})

test.describe('before signing in', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('a wrong address and a wrong code are explained beside the field, also in the dark', async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/')
    await page.getByLabel('E-mailadres van je werk').fill('geen adres')
    await page.getByRole('button', { name: 'Stuur een code' }).click()
    await expect(page.getByText(/Vul een heel e-mailadres in/)).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('E-mailadres van je werk').fill('niemand@elders.example')
    await page.getByRole('button', { name: 'Stuur een code' }).click()
    await page.getByLabel('Code uit de e-mail').fill('000000')
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await expect(page.getByText(/Deze code klopt niet/)).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await fits(page)
  })
})
