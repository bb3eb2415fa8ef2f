import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { logOf } from './support/desk.ts'
import { oosterwiel, openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { stateOf, test } from './support/person.ts'
import { messagesTo, reviews, tells } from './support/simulator.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const DAY = 24 * 3_600_000
const TEMPLATE = 'baak_inleveren'

async function toChannels(page: Page): Promise<void> {
  await page.goto(`/b/${(await oosterwiel()).library_id}/kanalen`)
  await expect(page.getByRole('heading', { name: 'Kanalen', level: 1 })).toBeVisible()
}

test('the page of channels tells what Meta says, and what is the matter with a template', async ({
  page
}) => {
  const { phone_number_id, display_phone_number } = await oosterwiel()
  await tells({
    phone_number_id,
    field: 'phone_number_quality_update',
    value: { display_phone_number, event: 'DOWNGRADE', current_limit: 'TIER_250' }
  })
  await reviews({ phone_number_id, name: TEMPLATE, status: 'PAUSED' })
  await toChannels(page)
  const channel = page.getByRole('region', { name: 'WhatsApp' })
  await expect(channel.getByText('Gratis berichten deze maand')).toBeVisible()
  await expect(channel.getByText(/\d+ van 1\.000/)).toBeVisible()
  const news = channel.getByRole('listitem')
  const templates = page.getByRole('region', { name: 'Sjablonen' })
  const line = templates.getByRole('listitem').filter({ hasText: 'je moet {{2}} titels inleveren' })
  const soon = { timeout: 2000 }
  await expect(async () => {
    await page.reload()
    await expect(line.getByText('gepauzeerd', { exact: true })).toBeVisible(soon)
    await expect(line.getByText(/blokkeerden of meldden dit bericht|^Waarom: /)).toBeVisible(soon)
    await expect(line.getByText('dienst · Nederlands · oordeel van Meta: goed')).toBeVisible(soon)
    await expect(news.filter({ hasText: 'hoogstens 250' }).first()).toContainText('let op', soon)
    await expect(news.filter({ hasText: '‘Inleveren’ is gepauzeerd' }).first()).toBeVisible(soon)
  }).toPass()
  await expectAccessible(page)
  await reviews({ phone_number_id, name: TEMPLATE, status: 'APPROVED' })
  await templates.getByRole('button', { name: 'Ververs' }).click()
  await expect(page.getByText('De sjablonen zijn bijgewerkt.')).toBeVisible()
  await expect(line.getByText('goedgekeurd')).toBeVisible()
})

test('only an admin decides what a patron notices of us', async ({ page, browser }) => {
  await toChannels(page)
  const receipts = page.getByRole('switch', { name: 'Leesbevestiging sturen' })
  await expect(receipts).not.toBeChecked()
  const saved = () => page.waitForResponse((response) => response.url().endsWith('/settings'))
  const turnedOn = saved()
  await receipts.press('Space')
  expect((await turnedOn).status()).toBe(200)
  await page.reload()
  await expect(receipts).toBeChecked()
  await expectAccessible(page)

  const other = await browser.newContext({ storageState: await stateOf('fatma@veldwater.example') })
  const colleague = await other.newPage()
  await toChannels(colleague)
  await expect(colleague.getByText('Alleen een beheerder kan dit veranderen.')).toBeVisible()
  await expect(colleague.getByRole('switch', { name: 'Leesbevestiging sturen' })).toBeDisabled()
  await expect(colleague.getByRole('button', { name: 'Ververs' })).toHaveCount(0)
  await expectAccessible(colleague)
  await other.close()

  const turnedOff = saved()
  await receipts.press('Space')
  expect((await turnedOff).status()).toBe(200)
  await expect(receipts).not.toBeChecked()
})

test('after 24 hours a template is chosen, filled in with a look at what the patron reads, and sent', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Hebben jullie die film nog?', at: Date.now() - 3 * DAY })
  await openOosterwiel(page, patron)
  await expect(page.getByText('De 24 uur zijn voorbij')).toBeVisible()
  await page.getByRole('button', { name: 'Kies een ander sjabloon' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kies een sjabloon' })
  await expect(dialog.getByRole('button', { name: /^Nog bezig Nederlands/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Zoek een sjabloon').fill('nog bezig')
  await dialog.getByRole('button', { name: /^Nog bezig Nederlands/ }).press('Enter')
  await dialog.getByLabel('Voornaam van de klant').fill('Klant')
  await dialog.getByRole('button', { name: 'Verstuur sjabloon' }).click()
  await expect(dialog.getByText('Vul dit veld in.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel(/^Wanneer hoort de klant uiterlijk van ons\?/).fill('vrijdag')
  const words = 'Hallo Klant, we zoeken je vraag nog uit. Je hoort uiterlijk vrijdag van ons.'
  await expect(dialog.getByRole('region', { name: 'Dit leest de klant' })).toContainText(words)
  await expect(dialog.getByText(/Dit sjabloon kost ongeveer €\s0,\d\d/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Verstuur sjabloon' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(logOf(page, patron).getByText(words)).toBeVisible()
  await expect
    .poll(async () => (await messagesTo(patron.from)).map(({ type, text }) => [type, text]))
    .toEqual([['template', words]])
})
