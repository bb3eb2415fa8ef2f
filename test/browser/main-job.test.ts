import { mkdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { answers, asks, composerFor, logOf, rowOf, tidyUp } from './support/desk.ts'
import { stateOf } from './support/person.ts'
import { signIn } from './support/sign-in.ts'
import { shownTo } from './support/simulator.ts'

/** Set to make the pictures of the README anew. */
const PICTURES = process.env.BAAK_SCREENSHOTS === '1'

test.beforeEach(tidyUp)

test('somebody who never saw Baak reads a question as it arrives, answers it, and the patron reads the answer', async ({
  page
}, info) => {
  await signIn(page, 'jaap@heidebrink.example')
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
  const patron = await asks('Zijn jullie vandaag open?')
  await expect(rowOf(page, patron), 'the question comes in by itself').toBeVisible()
  await expectAccessible(page)
  await rowOf(page, patron).click()
  await expect(logOf(page, patron).getByText('Zijn jullie vandaag open?')).toBeVisible()
  await answers(page, patron, 'Ja hoor! We zijn open tot 17.00 uur. Groet, Jaap')
  await expect(logOf(page, patron).getByText('Ja hoor! We zijn open tot 17.00 uur.')).toBeVisible()
  await expect(composerFor(page, patron)).toHaveValue('')
  await expect
    .poll(() => shownTo(patron.from), 'the answer on the phone')
    .toEqual(['Ja hoor! We zijn open tot 17.00 uur. Groet, Jaap'])
  await expect(logOf(page, patron).getByText(/bezorgd/)).toBeVisible()
  await expectAccessible(page)
  if (PICTURES) await takePicture(page, info.project.name)
})

test('the phone that the simulator plays shows the answer too, and tells that it was read', async ({
  page,
  browser
}) => {
  await signIn(page, 'mehmet@heidebrink.example')
  const patron = await asks('Kan ik hier printen?')
  await rowOf(page, patron).click()
  await answers(page, patron, 'Ja, dat kan.')
  const phone = await (await browser.newContext()).newPage()
  await phone.goto(`http://127.0.0.1:${process.env.BAAK_TEST_SIMULATOR_PORT}/phone`)
  await phone
    .getByRole('link', { name: new RegExp(patron.name) })
    .first()
    .click()
  await expect(phone.getByText('Ja, dat kan.').first()).toBeVisible()
  await expect(logOf(page, patron).getByText(/gelezen/), 'and the desk sees that it was read').toBeVisible()
  await phone.context().close()
})

async function takePicture(page: Page, project: string) {
  mkdirSync('docs/images', { recursive: true })
  await page.context().clearCookies()
  await page.context().addCookies((await stateOf('sanne@veldwater.example')).cookies)
  await page.goto('/')
  await page.getByRole('link', { name: /Joris Dekker/ }).click()
  await expect(page.getByRole('textbox', { name: /Joris Dekker/ })).toBeVisible()
  await expect(page.getByRole('log').getByText(/scannen/)).toBeVisible()
  const path = project === 'phone' ? 'docs/images/conversation-phone.png' : 'docs/images/inbox-desktop.png'
  await page.screenshot({ path, scale: 'css' })
}
