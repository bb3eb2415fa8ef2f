import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { composerFor, logOf } from './support/desk.ts'
import { oosterwiel, openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const SENT = { text: 'Mijn bsn is 123456782 en ik woon op Kerkweg 7, 1234 AB' }

test('a BSN is gone before anybody sees it, an address goes with one press, and the answer stands ready', async ({
  page
}) => {
  const patron = await sendsOosterwiel(SENT)
  await openOosterwiel(page, patron)
  const log = logOf(page, patron)
  await expect(log.getByText('Mijn bsn is [BSN verwijderd]')).toBeVisible()
  await expect(page.getByText('123456782')).toHaveCount(0)
  await expect(log.getByText('Verborgen voordat iemand het kon lezen: BSN.')).toBeVisible()
  await expect(log.getByText('Let op, persoonlijke gegevens: adres.')).toBeVisible()
  await expectAccessible(page)
  await log.getByRole('button', { name: 'Verberg adres' }).click()
  await expect(log.getByText('Kerkweg [verwijderd]')).toBeVisible()
  await expect(log.getByRole('button', { name: 'Verberg adres' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Zet antwoord klaar: liever bellen' }).click()
  await expect(composerFor(page, patron)).toHaveValue(/niet veilig genoeg/)
})

test('what is not seen by itself is hidden by keyboard from the menu', async ({ page }) => {
  const patron = await sendsOosterwiel({ text: 'De sleutel ligt onder de mat' })
  await openOosterwiel(page, patron)
  await page.getByRole('button', { name: 'Meer', exact: true }).last().click()
  await page.getByRole('menuitem', { name: 'Verberg gegevens' }).click()
  const dialog = page.getByRole('dialog', { name: 'Verberg een stuk van het bericht' })
  await dialog.getByRole('button', { name: 'Verberg selectie' }).click()
  await expect(dialog.getByText('Selecteer eerst een stuk tekst.')).toBeVisible()
  await expectAccessible(page)
  await dialog
    .getByRole('textbox', { name: 'Tekst van het bericht' })
    .evaluate((field: HTMLTextAreaElement) => {
      field.setSelectionRange(field.value.indexOf('onder'), field.value.length)
    })
  await dialog.getByRole('button', { name: 'Verberg selectie' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(logOf(page, patron).getByText('De sleutel ligt [verwijderd]')).toBeVisible()
})

test('an answer that asks for an address is held up once, and leaves when its writer wants', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Kun je mijn gegevens aanpassen?' })
  await openOosterwiel(page, patron)
  const composer = composerFor(page, patron)
  await composer.fill('Natuurlijk! Wat is je nieuwe adres?')
  await expect(page.getByText('Je vraagt om: adres.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  const held = page.getByRole('alertdialog', { name: 'Eerst even nalezen' })
  await expect(held).toBeFocused()
  await expectAccessible(page)
  await held.getByRole('button', { name: 'Pas aan' }).click()
  await expect(composer).toBeFocused()
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  await held.getByRole('button', { name: 'Verstuur toch' }).click()
  await expect(logOf(page, patron).getByText('Wat is je nieuwe adres?')).toBeVisible()
  await expect(composer).toHaveValue('')
})

test('a photo goes for good with one press', async ({ page }) => {
  const patron = await sendsOosterwiel({ kind: 'image', caption: 'Mijn pas' })
  await openOosterwiel(page, patron)
  const log = logOf(page, patron)
  await log.getByRole('button', { name: 'Verwijder dit bestand' }).click()
  await expect(log.getByRole('button', { name: 'Verwijder dit bestand' })).toHaveCount(0)
  await expect(log.getByText('Mijn pas')).toBeVisible()
  await expectAccessible(page)
})

test.describe('for an admin', () => {
  test.use({ email: 'tineke@oosterwiel.example' })
  test('the settings stand on the page of the channels', async ({ page }) => {
    await page.goto(`/b/${(await oosterwiel()).library_id}/kanalen`)
    await expect(page.getByRole('heading', { name: 'Persoonlijke gegevens' })).toBeVisible()
    await expect(page.getByRole('switch', { name: 'Verberg meteen bij binnenkomst' })).toBeChecked()
    await expectAccessible(page)
  })
})
