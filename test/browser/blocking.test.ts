import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { composerFor, logOf } from './support/desk.ts'
import { metaTells, openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

test('who is blocked is counted and not read, and can write again when the block is lifted', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Jullie zijn allemaal sukkels' })
  await openOosterwiel(page, patron)
  const thread = page.getByRole('region', { name: `Gesprek met ${patron.name}` })
  await thread.getByRole('button', { name: 'Meer' }).click()
  await page.getByRole('menuitem', { name: 'Blokkeer deze klant' }).click()
  const dialog = page.getByRole('dialog', { name: `${patron.name} blokkeren` })
  await expect(dialog.getByText(/tellen we\. We bewaren het niet/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Blokkeer', exact: true }).click()
  const composer = page.getByRole('region', { name: 'Antwoord schrijven' })
  await expect(composer.getByText('Deze klant is geblokkeerd')).toBeVisible()
  await expect(composerFor(page, patron)).toHaveCount(0)
  await expect(thread.getByText(/^vrij antwoorden/)).toHaveCount(0)
  await expect(thread.getByRole('button', { name: /^(Reageer|Antwoord hierop)/ })).toHaveCount(0)
  await expect(logOf(page, patron).getByText(/Jij blokkeerde deze klant/)).toBeVisible()
  await expectAccessible(page)

  // although it was asked to block
  await metaTells(patron, { type: 'text', text: { body: 'Dit wil niemand lezen' } })
  await expect(async () => {
    await page.reload()
    await expect(composer.getByText(/1 bericht sindsdien, niet bewaard\./)).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expectAccessible(page)
  await expect(page.getByText('Dit wil niemand lezen')).toHaveCount(0)

  await composer.getByRole('button', { name: 'Deblokkeer' }).click()
  await expect(composerFor(page, patron)).toBeVisible()
  await expect(logOf(page, patron).getByText(/Jij hief de blokkade op/)).toBeVisible()
  await metaTells(patron, { type: 'text', text: { body: 'Sorry van daarnet' } })
  await expect(logOf(page, patron).getByText('Sorry van daarnet')).toBeVisible()
  await expect(page.getByText('Dit wil niemand lezen')).toHaveCount(0)
})
