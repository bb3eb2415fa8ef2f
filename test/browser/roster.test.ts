import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { asksOosterwiel, openOosterwiel, oosterwiel } from './support/oosterwiel.ts'
import { stateOf, test } from './support/person.ts'

test.use({ email: 'tineke@oosterwiel.example' })
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FATMA = 'fatma@veldwater.example'

const rosterOf = async () => `/b/${(await oosterwiel()).library_id}/rooster`

/** What a test planned and turned on bothers no other. */
test.afterEach(async ({ request }) => {
  const path = `/api/libraries/${(await oosterwiel()).library_id}/roster`
  const { version } = (await (await request.get(path)).json()) as { version: number }
  await request.put(path, { data: { version, document: { members: {}, exceptions: [] } } })
  await request.put(`${path}/switches`, { data: { enabled: false, presence: false } })
})

test('an admin plans who answers, sees when nobody would, and everybody sees who is on duty', async ({
  page
}) => {
  await page.goto(await rosterOf())
  await expectAccessible(page)
  await page.getByText('Werk met een rooster').click()
  const gaps = page.getByRole('region', { name: 'Niemand aanwezig' })
  await expect(gaps.getByRole('listitem').first()).toContainText('10.00–17.00 uur')
  await page.getByText('Fatma Yıldız', { exact: true }).click()
  const week = page.getByRole('region', { name: 'Vaste week van Fatma Yıldız' })
  await week.getByRole('button', { name: 'Vul tijden in op maandag, Fatma Yıldız' }).click()
  await week.getByLabel('maandag, Fatma Yıldız, van').fill('0')
  await week.getByLabel('maandag, Fatma Yıldız, tot').fill('24')
  await week.getByRole('button', { name: 'Neem over naar andere dagen: maandag' }).click()
  const copying = page.getByRole('dialog')
  await copying.getByRole('button', { name: 'Alles' }).click()
  await copying.getByRole('button', { name: 'Neem over' }).click()
  await expect(
    gaps.getByText('Op alle tijden dat jullie bereikbaar zijn, heeft iemand dienst.')
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Het rooster is bewaard')).toBeVisible()
  await expect(page.getByText(/^Nu dienst: Fatma, tot/)).toBeVisible()
})

test('who is away is marked where conversations are handed over', async ({ page, browser }) => {
  const { library_id } = await oosterwiel()
  const path = `/api/libraries/${library_id}/roster`
  await page.request.put(`${path}/switches`, { data: { enabled: false, presence: true } })
  const context = await browser.newContext({ storageState: await stateOf(FATMA) })
  const fatma = await context.newPage()
  await fatma.goto(`/b/${library_id}`)
  await fatma.getByRole('button', { name: /^(Fatma|Meer$)/ }).click()
  await fatma.getByRole('menuitem', { name: 'Afwezig' }).click()
  await expect(
    fatma.getByText(/^Je staat als afwezig tot .*Meldingen gaan naar je collega’s\.$/)
  ).toBeVisible()
  await context.close()

  const patron = await asksOosterwiel('Kan ik bij jullie printen?')
  await openOosterwiel(page, patron)
  await page.getByRole('button', { name: 'Geef door' }).click()
  await expect(page.getByRole('menuitem', { name: /Fatma Yıldız/ })).toContainText('afwezig')
  await expectAccessible(page)
})

/** What the clock of Amsterdam shows at a moment: `2026-11-27` and `20:15`. */
function shownAt(at: number): { day: string; time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }
  })
    .format(at)
    .split(' ')
  return { day, time }
}

test('whoever goes off duty is asked to give back what waits for them, and can take that back', async ({
  page
}) => {
  const { library_id } = await oosterwiel()
  const path = `/api/libraries/${library_id}`
  const { person } = (await (await page.request.get('/api/session')).json()) as { person: { id: string } }
  const [began, ended] = [shownAt(Date.now() - 3 * HOUR), shownAt(Date.now() - MINUTE)]
  const shift = {
    ...{ id: 'ex_1', member_id: person.id, from_on: began.day, until_on: began.day },
    periods: [{ from: began.time, until: ended.time }]
  }
  const { version } = (await (await page.request.get(`${path}/roster`)).json()) as { version: number }
  await page.request.put(`${path}/roster`, {
    data: { version, document: { members: {}, exceptions: [shift] } }
  })
  const patron = await asksOosterwiel('Hebben jullie een kleurenprinter?')
  await openOosterwiel(page, patron)
  await page.getByRole('button', { name: 'Geef door' }).click()
  await page.getByRole('menuitem', { name: /^Aan mij/ }).click()
  await page.request.put(`${path}/roster/switches`, { data: { enabled: true, presence: false } })
  await expect(
    page.getByText(/^Je dienst is voorbij\. \d+ gesprek(ken)? van jou wacht(en)? nog op ons\.$/)
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Geef terug' }).click()
  await expect(page.getByText(/teruggegeven$/)).toBeVisible()
  await expect(page.getByText(/^Je dienst is voorbij/)).toBeHidden()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText(/^Je dienst is voorbij/)).toBeVisible()
  await page.getByRole('button', { name: 'Laat bij mij' }).click()
  await expect(page.getByText(/^Je dienst is voorbij/)).toBeHidden()
})
