import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { answers, asks, asksAgain, composerFor, logOf, open, rowOf, tidyUp } from './support/desk.ts'
import { stateOf, test } from './support/person.ts'
import { faults, shownTo } from './support/simulator.ts'

test.beforeEach(tidyUp)
test.afterEach(() => faults())

test('an answer can be taken back for some seconds: its text returns and nothing leaves', async ({
  page
}) => {
  const patron = await asks('Mag mijn hond mee naar binnen?')
  await open(page, patron)
  await answers(page, patron, 'Nee, helaas niet')
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click()
  await expect(composerFor(page, patron)).toHaveValue('Nee, helaas niet')
  await answers(page, patron, 'Ja, als het een hulphond is')
  await expect.poll(() => shownTo(patron.from)).toEqual(['Ja, als het een hulphond is'])
})

test('who writes is told how many of the month’s free messages are used', async ({ page }) => {
  const patron = await asks('Is er een kinderhoek?')
  await open(page, patron)
  const used = page.getByText(/^Gratis: deze maand zijn er \d+ van 1\.000 berichten gebruikt\.$/)
  await expect(composerFor(page, patron)).toBeVisible()
  await expect(used).toHaveCount(0)
  await composerFor(page, patron).fill('Ja, op de eerste verdieping')
  await expect(used).toBeVisible()
  await expectAccessible(page)
})

test('two clicks on Verstuur are one answer', async ({ page }) => {
  const patron = await asks('Hoeveel boeken mag ik lenen?')
  await open(page, patron)
  await composerFor(page, patron).fill('Zoveel als je wilt')
  await page.getByRole('button', { name: 'Verstuur', exact: true }).dblclick()
  await expect.poll(() => shownTo(patron.from)).toEqual(['Zoveel als je wilt'])
  await expect(logOf(page, patron).getByText(/bezorgd/)).toBeVisible()
  expect(await shownTo(patron.from)).toHaveLength(1)
})

test('an answer that Meta refuses stays in its place, says why, and can be sent again', async ({ page }) => {
  const patron = await asks('Is er een kinderhoek?')
  await faults({ where: 'messages', to: patron.from, error_code: 131026, times: 1 })
  await open(page, patron)
  await answers(page, patron, 'Ja, op de begane grond')
  await expect(logOf(page, patron).getByText(/mislukt: dit nummer heeft geen WhatsApp/)).toBeVisible()
  expect(await shownTo(patron.from)).toEqual([])
  await logOf(page, patron)
    .getByRole('button', { name: /Opnieuw/ })
    .click()
  await expect.poll(() => shownTo(patron.from)).toEqual(['Ja, op de begane grond'])
})

test('when nobody knows whether it was sent, the desk is told so and nothing is sent twice', async ({
  page
}) => {
  const patron = await asks('Kan ik hier een paspoort aanvragen?')
  await faults({ where: 'messages', to: patron.from, status: 502, times: 1 })
  await open(page, patron)
  await answers(page, patron, 'Nee, dat kan bij de gemeente')
  await expect(logOf(page, patron).getByText(/onzeker/i)).toBeVisible()
  expect(await shownTo(patron.from)).toEqual([])
})

test('what is written without a connection waits, and leaves once when it is back', async ({
  page,
  context
}) => {
  const patron = await asks('Hebben jullie luisterboeken?')
  await open(page, patron)
  await context.setOffline(true)
  await answers(page, patron, 'Ja, in de app')
  await expect(logOf(page, patron).getByText('Ja, in de app')).toBeVisible()
  await expect(page.getByText(/Geen verbinding/).first()).toBeVisible()
  expect(await shownTo(patron.from)).toEqual([])
  await context.setOffline(false)
  await expect.poll(() => shownTo(patron.from), { timeout: 30_000 }).toEqual(['Ja, in de app'])
})

test('what somebody is writing is still there after a reload', async ({ page }) => {
  const patron = await asks('Wat kost een pas?')
  await open(page, patron)
  await composerFor(page, patron).fill('Een pas kost')
  await expect(rowOf(page, patron).or(composerFor(page, patron)).first()).toBeVisible()
  await page.waitForResponse((response) => response.url().endsWith('/draft') && response.status() === 204)
  await page.reload()
  await expect(composerFor(page, patron)).toHaveValue('Een pas kost')
})

test('a quick reply is found by its word, and comes with the name filled in', async ({ page }) => {
  const patron = await asks('Hoe werkt printen?')
  await open(page, patron)
  await composerFor(page, patron).pressSequentially('/print')
  await page.getByRole('option').first().click()
  await expect(composerFor(page, patron)).toHaveValue(/Groet, Ingrid/)
  await expect(composerFor(page, patron)).not.toHaveValue(/[{}]/)
})

test('a note is for colleagues and never reaches the phone', async ({ page }) => {
  const patron = await asks('Mijn kind heeft iets laten liggen')
  await open(page, patron)
  await page.getByRole('tab', { name: 'Notitie' }).click()
  await page.getByRole('textbox', { name: /notitie/i }).fill('Ligt bij de gevonden voorwerpen')
  await page
    .getByRole('button', { name: /Bewaar|Plaats|notitie/i })
    .last()
    .click()
  await expect(logOf(page, patron).getByText('Ligt bij de gevonden voorwerpen')).toBeVisible()
  await expect(logOf(page, patron).getByText(/alleen voor collega/)).toBeVisible()
  await page.getByRole('tab', { name: 'Antwoord' }).click()
  await answers(page, patron, 'Wij hebben het gevonden!')
  await expect.poll(() => shownTo(patron.from)).toEqual(['Wij hebben het gevonden!'])
})

test('who closes a conversation can undo it, and thanks do not bring it back', async ({ page }) => {
  const patron = await asks('Kan ik mijn boek verlengen?')
  await open(page, patron)
  await answers(page, patron, 'Ja, dat doe je in je account')
  await expect.poll(() => shownTo(patron.from)).toHaveLength(1)
  await page.getByRole('button', { name: 'Afronden' }).click()
  await page
    .getByRole('region', { name: 'Meldingen' })
    .getByRole('button', { name: 'Ongedaan maken' })
    .click()
  await page.goto('/')
  await page
    .getByRole('link', { name: /^Wacht op klant/ })
    .first()
    .click()
  await rowOf(page, patron).click()
  await page.getByRole('button', { name: 'Afronden' }).click()
  await asksAgain(patron, 'Dankjewel!')
  await page
    .getByRole('link', { name: /^Afgerond/ })
    .first()
    .click()
  await expect(rowOf(page, patron)).toContainText(/bedankt/i)
})

test('a colleague who answered while somebody writes is seen before a second answer leaves', async ({
  page,
  browser
}) => {
  const patron = await asks('Wie kan mij helpen met mijn tablet?')
  await open(page, patron)
  await composerFor(page, patron).fill('Dat kan ik ook vertellen')
  const other = await browser.newContext({ storageState: await stateOf('mehmet@heidebrink.example') })
  const colleague = await other.newPage()
  await open(colleague, patron)
  await answers(colleague, patron, 'Elke dinsdag is er hulp')
  await expect(logOf(page, patron).getByText('Elke dinsdag is er hulp')).toBeVisible()
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  await expect(page.getByText(/Mehmet antwoordde/).first()).toBeVisible()
  await expect.poll(() => shownTo(patron.from)).toEqual(['Elke dinsdag is er hulp'])
  await other.close()
})
