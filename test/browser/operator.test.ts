import { expect, type Page } from '@playwright/test'
import type { Attention } from '../../web/console/operator/contract.ts'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/person.ts'

test.use({ email: 'operator@probiblio.example' })

const HOUR = 3_600_000
const NONE = { count: 0, libraries: 0, lines: [] }
const NOTHING: Attention = { dead: NONE, uncertain: NONE, late: NONE, mails: null, chores: [] }

const line = (library: string, count: number, hours: number) => ({
  ...{ library_id: `lib_${library}`, library, count, oldest_at: Date.now() - hours * HOUR }
})

/** What an operator finds on a bad day. */
const MUCH: Attention = {
  dead: {
    count: 4,
    libraries: 2,
    lines: [line('Bibliotheek Veldwater', 3, 30), line('De Oosterwiel', 1, 2)]
  },
  uncertain: { count: 2, libraries: 1, lines: [line('Bibliotheek Veldwater', 2, 5)] },
  late: {
    count: 13,
    libraries: 130,
    lines: [
      { ...line('Bibliotheek aan de Zuidwestelijke Randmeren en Omstreken', 12, 3), kind: 'delivery' },
      { ...line('De Oosterwiel', 1, 1), kind: 'outbox' }
    ]
  },
  mails: { count: 2, oldest_at: Date.now() - HOUR },
  chores: [
    { id: 'outbox', trouble: 'stopped', last_finished_at: Date.now() - HOUR, lag_ms: 0 },
    { id: 'seals', trouble: 'failed', last_finished_at: Date.now(), lag_ms: 0 },
    { id: 'attachments', trouble: 'behind', last_finished_at: Date.now(), lag_ms: 3 * HOUR }
  ]
}

const ADDRESS = '**/api/operator/attention'

async function answer(page: Page, attention: Attention) {
  await page.route(ADDRESS, (route) => route.fulfill({ json: attention }))
  await page.goto('/beheer')
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('what is dead, uncertain or late stands first, with how much, since when and what to do', async ({
  page
}) => {
  await answer(page, MUCH)
  await expect(page.getByRole('link', { name: 'Aandacht' })).toHaveAttribute('aria-current', 'page')
  for (const name of ['Dood', 'Onzeker', 'Te laat', 'Klussen die niet lopen'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toHaveCount(9)
  await expect(items.filter({ hasText: 'Bibliotheek Veldwater' }).first()).toContainText(/gisteren.*3 stuks/)
  await expect(items.filter({ hasText: 'De Oosterwiel: antwoorden versturen' })).toContainText('1 stuk')
  await expect(items.filter({ hasText: 'Mail van de dienst' })).toContainText('2 stuks')
  await expect(items.filter({ hasText: 'Logboek verzegelen' })).toContainText('mislukt')
  await expect(items.filter({ hasText: 'Bestanden ophalen' })).toContainText(/wachtte 3 uur.*loopt achter/)
  await expect(page.getByText('En nog 128 bibliotheken.')).toBeVisible()
  expect(await fits(page)).toBe(true)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bekijk en verwerk opnieuw' }).click()
  await expect(page.getByRole('heading', { name: 'Niet verwerkt' })).toBeVisible()
})

test('when all is well, that is said in one line', async ({ page }) => {
  await answer(page, NOTHING)
  await expect(page.getByRole('heading', { name: 'Niets dood, onzeker of te laat' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Dood', exact: true })).toHaveCount(0)
  expect(await fits(page)).toBe(true)
  await expectAccessible(page)
})

test('a server that fails is told, and one button asks again', async ({ page }) => {
  await page.route(ADDRESS, (route) => route.fulfill({ status: 503, json: {} }))
  await page.goto('/beheer')
  await expect(page.getByRole('heading', { name: 'Dit lukte niet' })).toBeVisible()
  await expectAccessible(page)
  await page.unroute(ADDRESS)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('heading', { name: 'Dit lukte niet' })).toHaveCount(0)
  await expect(page.getByText('Wat in een van de bibliotheken')).toBeVisible()
})

test('in English it says the same', async ({ page }) => {
  await page.route('**/api/session', async (route) => {
    const session = (await (await route.fetch()).json()) as { person: object }
    await route.fulfill({ json: { ...session, person: { ...session.person, language: 'en' } } })
  })
  await answer(page, MUCH)
  for (const name of ['Dead', 'Uncertain', 'Late', 'Chores that do not run'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await expect(page.getByText('The oldest is from yesterday').first()).toBeVisible()
})

test('a central day is added, changed, removed and put back, and what is wrong is said at its field', async ({
  page
}) => {
  await page.goto('/beheer?deel=landelijke-dagen')
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items.filter({ hasText: 'Kerstvakantie' }).first()).toContainText('hele land')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await page.getByLabel('Naam').fill('Studiedag van de vereniging')
  await page.getByText('alle bibliotheken dicht').last().click()
  await page.getByLabel('Eerste dag').fill('2161-05-02')
  await page.getByLabel('Laatste dag').fill('2161-05-01')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('de einddatum ligt voor de begindatum')).toBeVisible()
  await expectAccessible(page)
  expect(await fits(page)).toBe(true)
  await page.getByLabel('Laatste dag').fill('2161-05-02')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  const added = items.filter({ hasText: 'Studiedag van de vereniging' })
  await expect(added).toContainText('alle bibliotheken dicht')
  await added.getByRole('button', { name: /^Wijzig/ }).click()
  await page.getByLabel('Naam').fill('Studiedag')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(added).toHaveCount(0)
  const changed = items.filter({ hasText: 'Studiedag' })
  await changed.getByRole('button', { name: /^Verwijder/ }).click()
  await expect(changed).toHaveCount(0)
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await expect(changed).toHaveCount(1)
  await changed.getByRole('button', { name: /^Verwijder/ }).click()
  await expect(changed).toHaveCount(0)
})
