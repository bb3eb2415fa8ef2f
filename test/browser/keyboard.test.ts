import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { composerFor, logOf, type Question, rowOf } from './support/desk.ts'
import { asksOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'
import { messagesTo } from './support/simulator.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const threadOf = (page: Page, patron: Question) =>
  page.getByRole('region', { name: `Gesprek met ${patron.name}` })

test('j and k walk the list; e closes, goes on to the next, and can be undone', async ({ page }) => {
  const first = await asksOosterwiel('Is er een leeskring?')
  const second = await asksOosterwiel('Kan ik een stoel reserveren?')
  await page.goto('/')
  await rowOf(page, first).click()
  await expect(threadOf(page, first)).toBeVisible()
  const address = page.url()
  await page.keyboard.press('j')
  await expect(threadOf(page, second)).toBeVisible()
  await expect(rowOf(page, second), 'focus goes along').toBeFocused()
  await page.keyboard.press('k')
  await expect(threadOf(page, first)).toBeVisible()
  await page.keyboard.press('e')
  await expect(threadOf(page, second)).toBeVisible()
  await expect(rowOf(page, first)).toHaveCount(0)
  await page
    .getByRole('region', { name: 'Meldingen' })
    .getByRole('button', { name: 'Ongedaan maken' })
    .click()
  await expect(page).toHaveURL(address)
  // sooner than the list would let go of its order by itself
  await expect(rowOf(page, first)).toBeVisible({ timeout: 8000 })
  await expect(logOf(page, first).getByText(/heropend door jou/)).toBeVisible()
})

test('r goes to writing, and what is typed there is text and no key', async ({ page }) => {
  const patron = await asksOosterwiel('Mag ik binnen wachten?')
  await page.goto('/')
  await rowOf(page, patron).click()
  await expect(composerFor(page, patron)).toBeVisible()
  const address = page.url()
  await page.keyboard.press('r')
  await expect(composerFor(page, patron)).toBeFocused()
  await page.keyboard.type('ja, ik kijk even! euan?')
  await expect(composerFor(page, patron)).toHaveValue('ja, ik kijk even! euan?')
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Afronden' }), 'still open').toBeVisible()
})

test('a keyboard alone is enough: from the list by arrows to an answer that leaves', async ({ page }) => {
  const patron = await asksOosterwiel('Hebben jullie een fietspomp?')
  await page.goto('/')
  await expect(rowOf(page, patron)).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /WhatsApp/ })
    .first()
    .focus()
  await page.keyboard.press('End')
  await expect(rowOf(page, patron)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(threadOf(page, patron)).toBeVisible()
  await page.keyboard.press('r')
  await expect(composerFor(page, patron)).toBeFocused()
  await page.keyboard.type('Ja,')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('bij de deur')
  await page.keyboard.press('Enter')
  await expect(logOf(page, patron).getByText(/bij de deur/)).toBeVisible()
  await expect(composerFor(page, patron)).toHaveValue('')
  await expect(logOf(page, patron).getByText(/bezorgd|gelezen/)).toBeVisible()
})

test('a file goes along with words, and the place of the branch goes by itself, with keys alone', async ({
  page
}) => {
  const patron = await asksOosterwiel('Waar en wanneer is het voorlezen?')
  await page.goto('/')
  await rowOf(page, patron).press('Enter')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Foto of bestand toevoegen' }).press('Enter')
  const buffer = readFileSync(new URL('../../scripts/simulator/samples/document.pdf', import.meta.url))
  await (await chooser).setFiles([{ name: 'Voorlezen.pdf', mimeType: 'application/pdf', buffer }])
  const files = page.getByRole('list', { name: 'Bestanden bij je antwoord' })
  await expect(files.getByText('klaar om te versturen')).toBeAttached()
  await composerFor(page, patron).press('V')
  await page.keyboard.type('an tien tot elf')
  await page.keyboard.press('Enter')
  await expect(logOf(page, patron).getByText('Van tien tot elf')).toBeVisible()
  await page.getByRole('button', { name: 'Meer om te sturen' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Oosterwiel' }).press('Enter')
  await expect(logOf(page, patron).getByText('Kerkebuurt 1').first()).toBeVisible()
  await expect
    .poll(async () => (await messagesTo(patron.from)).map(({ type }) => type))
    .toEqual(['document', 'location'])
})
