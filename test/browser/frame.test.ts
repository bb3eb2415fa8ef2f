import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { asks, composerFor, open, type Question } from './support/desk.ts'
import { stateOf, test } from './support/person.ts'
import { signIn } from './support/sign-in.ts'
import { channels } from './support/simulator.ts'

/** Where the keyboard is: the name of the part of the screen. */
const here = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane], main')?.getAttribute('aria-label') ?? '')
const openPersonMenu = async (page: Page) => {
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('button', { name: /Meer|Lotte/ })
  await menu.last().click()
  await expect(page.getByRole('menu')).toBeVisible()
}

const waiting = async (page: Page) => {
  const link = page.getByRole('link', { name: /^Wacht op ons\s*, \d+ gesprek/ })
  await expect(link).toBeVisible()
  return Number(/\d+/.exec((await link.textContent()) ?? '')?.[0])
}
const waitingIs = (page: Page, count: number) =>
  expect(page.getByRole('link', { name: new RegExp(`^Wacht op ons\\s*, ${count} gesprek`) })).toBeVisible()

/** Where a question stands in the API, however long the list is. */
async function placeOf(page: Page, patron: Question) {
  const library = (await channels()).find((item) => item.library === 'Bibliotheek Heidebrink')?.library_id
  const path = `/api/libraries/${library}`
  const found = await page.request.post(`${path}/search`, { data: { q: patron.name } })
  const { patrons } = (await found.json()) as { patrons: { conversation_id: string }[] }
  const id = patrons[0]?.conversation_id ?? ''
  return `${path}/conversations/${id}`
}
/** Leaves the list as it was, for the tests that come after. */
const finish = async (page: Page, patron: Question) =>
  expect((await page.request.post(`${await placeOf(page, patron)}/close`, { data: {} })).status()).toBe(200)

test('a person with a keyboard skips the menu, and F6 walks the parts of the screen', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('F6')
  const first = await here(page)
  await page.keyboard.press('F6')
  const second = await here(page)
  expect(first).not.toBe('')
  expect(second).not.toBe(first)
  await page.keyboard.press('Shift+F6')
  expect(await here(page)).toBe(first)
})

test('a lost connection is said as soon as the browser knows, and what was missed is there when it is back', async ({
  page
}) => {
  const before = await asks('Ben ik er al?')
  await page.goto('/')
  await expect(page).toHaveTitle(/^\(\d+\+?\) Wacht op ons · Baak$/)
  const count = await waiting(page)
  await page.context().setOffline(true)
  const said = page.getByText('Geen verbinding. Wat je schrijft, blijft bewaard.')
  // sooner than after the five seconds that a server may stay away
  await expect(said).toBeVisible({ timeout: 3000 })
  await expectAccessible(page)
  const missed = await asks('En ik, terwijl jullie weg waren?')
  await page.context().setOffline(false)
  await waitingIs(page, count + 1)
  await expect(page.getByText('Er is weer verbinding')).toBeVisible()
  await expect(said).toHaveCount(0)
  await finish(page, before)
  await finish(page, missed)
  await waitingIs(page, count - 1)
})

test('after a release a page that is gone asks to load again', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
  await page.route('**/assets/*', (route) => route.fulfill({ status: 404 }))
  await page.evaluate(() => {
    history.pushState(null, '', '/profiel')
  })
  await expect(page.getByRole('heading', { name: 'Tijd om te herladen' })).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Nieuwe versie, herladen' }).click()
  await expect(page.getByRole('heading', { name: 'Mijn profiel' })).toBeVisible()
})

test('an ended session leads to signing in and back, and the draft is still there', async ({
  page,
  email
}) => {
  const patron = await asks('Blijft mijn antwoord staan?')
  await open(page, patron)
  await composerFor(page, patron).fill('Ja, dat blijft st')
  await page.context().clearCookies()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  const back = new URL(page.url()).searchParams.get('terug') ?? ''
  expect(back).toContain('/gesprekken/')
  await page.context().addCookies((await stateOf(email)).cookies)
  await page.goto(back)
  await expect(composerFor(page, patron)).toHaveValue('Ja, dat blijft st')
  await finish(page, patron)
})

test('signing out empties the tab, and the other tabs go along', async ({ page }) => {
  await page.context().clearCookies()
  await signIn(page, 'lotte@veldwater.example')
  const other = await page.context().newPage()
  await other.goto('/profiel')
  await expect(other.getByRole('heading', { name: 'Mijn profiel' })).toBeVisible()
  await page.evaluate(() => sessionStorage.setItem('baak:something', 'typed'))
  await openPersonMenu(page)
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Afmelden' }).click()
  await expect(page.getByText('Je bent afgemeld.')).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await expect(other.getByText('Je bent afgemeld.')).toBeVisible()
  await page.goto('/profiel')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
})

test.describe('what is mine', () => {
  test.use({ email: 'bram@veldwater.example' })

  test('English is one choice away, everywhere, and comes back after a reload', async ({ page }) => {
    await page.goto('/profiel')
    await page.getByText('English', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'My profile' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'My profile' })).toBeVisible()
    await expectAccessible(page)
    await page.getByText('Nederlands', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Mijn profiel' })).toBeVisible()
  })

  test('single letters work as keys, and not for someone who switched them off', async ({ page }) => {
    await page.goto('/profiel')
    await expect(page.getByRole('heading', { name: 'Mijn profiel' })).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const saved = page.waitForResponse((response) => response.url().endsWith('/preferences'))
    await page.getByText('Losse letters werken').click()
    await saved
    await page.getByRole('heading', { name: 'Mijn profiel' }).click()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Bekijk alle toetsen' }).click()
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toContainText('Losse letters staan nu uit.')
    await page.keyboard.press('Escape')
    await page.getByText('Losse letters werken').click()
  })

  test('a page of another library, and the operator’s page, stay closed', async ({ page }) => {
    await page.goto('/b/lib_01h455vb4pex5vsknk084sn02q/gesprekken')
    await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/beheer')
    await expect(page.getByRole('heading', { name: 'Hier mag je niet bij' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('the operator', () => {
  test.use({ email: 'operator@probiblio.example' })

  test('sees how the service runs, and no conversation', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Beheer van de dienst' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Klussen' }).click()
    await expect(page.getByRole('heading', { name: 'Antwoorden versturen' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Onbekend kanaal' }).click()
    await expect(page.getByRole('heading', { name: 'Onbekend kanaal' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Wacht op ons' })).toHaveCount(0)
  })
})
