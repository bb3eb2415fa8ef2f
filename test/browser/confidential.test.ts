import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { rowOf } from './support/desk.ts'
import { asksOosterwiel, oosterwiel, openOosterwiel } from './support/oosterwiel.ts'
import { stateOf, test } from './support/person.ts'

test.use({ email: 'tineke@oosterwiel.example' })

test('a complaint about one of us is made confidential, and is gone from a colleague’s screen at once', async ({
  page,
  browser
}) => {
  const patron = await asksOosterwiel('Ik heb een klacht over een medewerker.')
  const context = await browser.newContext({ storageState: await stateOf('fatma@veldwater.example') })
  const fatma = await context.newPage()
  await openOosterwiel(fatma, patron)
  await openOosterwiel(page, patron)
  await page.getByRole('button', { name: 'Meer', exact: true }).last().click()
  await page.getByRole('menuitem', { name: 'Soort bericht' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Klacht', { exact: true }).click()
  await dialog.getByText('Vertrouwelijk', { exact: true }).click()
  await expect(page.getByText('Dit gesprek is nu vertrouwelijk')).toBeVisible()
  await expectAccessible(page)
  await expect(fatma.getByText('Dit gesprek is er niet (meer)')).toBeVisible()
  await expectAccessible(fatma)
  await fatma.goto(`/b/${(await oosterwiel()).library_id}`)
  await expect(fatma.getByRole('heading', { level: 1, name: 'Wacht op ons' })).toBeVisible()
  await expect(rowOf(fatma, patron)).toHaveCount(0)
  await context.close()
  await page.keyboard.press('Escape')
  await page.goto(`/b/${(await oosterwiel()).library_id}`)
  await expect(rowOf(page, patron).getByText('Vertrouwelijk')).toBeVisible()
})
