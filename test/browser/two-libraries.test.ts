import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { composerFor, rowOf } from './support/desk.ts'
import { asksOosterwiel, oosterwiel, tidyOosterwiel, veldwater } from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'fatma@veldwater.example' })

/** Beside the page is a button with the library's name; on a phone the libraries stand under Meer. */
async function switchTo(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('button', { name: /andere bibliotheek kiezen|^Meer$/ })
    .click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: new RegExp(name) }).click()
}

test('who works for two libraries changes from one to the other, and comes back to the last', async ({
  page
}) => {
  const [large, small] = [await veldwater(), await oosterwiel()]
  const patron = await asksOosterwiel('Is Fatma er vrijdag?')
  await page.goto(`/b/${large.library_id}`)
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
  await expect(rowOf(page, patron)).toHaveCount(0)
  await switchTo(page, 'Bibliotheek Oosterwiel')
  await expect(page).toHaveURL(new RegExp(`/b/${small.library_id}/`))
  await expect(rowOf(page, patron)).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(new RegExp(`/b/${small.library_id}/`))
  await switchTo(page, 'Bibliotheek Veldwater')
  await expect(page).toHaveURL(new RegExp(`/b/${large.library_id}/`))
  await expect(rowOf(page, patron)).toHaveCount(0)
})

test('a conversation of one library is not there under the address of the other', async ({ page }) => {
  const [large, small] = [await veldwater(), await oosterwiel()]
  const patron = await asksOosterwiel('Ligt mijn boek al klaar?')
  await page.goto(`/b/${small.library_id}`)
  await rowOf(page, patron).click()
  await expect(composerFor(page, patron)).toBeVisible()
  await page.goto(page.url().replace(small.library_id, large.library_id))
  await expect(page.getByRole('heading', { name: 'Dit gesprek is er niet (meer)' })).toBeVisible()
  await expect(page.getByText(patron.name)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click()
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
})

test.describe('somebody of neither', () => {
  test.use({ email: 'ingrid@heidebrink.example' })

  test('gets the page that says that there is nothing, and no word more', async ({ page }) => {
    const { library_id } = await oosterwiel()
    await page.goto(`/b/${library_id}/gesprekken`)
    await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible()
    await expect(page.getByText('Oosterwiel')).toHaveCount(0)
  })
})
