import { expect } from '@playwright/test'
import { logOf } from './support/desk.ts'
import { openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

test('selected words of the patron are hidden with one press', async ({ page }) => {
  const patron = await sendsOosterwiel({ text: 'sleutelbos' })
  await openOosterwiel(page, patron)
  await logOf(page, patron)
    .getByText('sleutelbos')
    .evaluate((words) => document.getSelection()?.selectAllChildren(words))
  await page.getByRole('button', { name: 'Verberg selectie' }).click()
  await expect(logOf(page, patron).getByText('[verwijderd]')).toBeVisible()
})
