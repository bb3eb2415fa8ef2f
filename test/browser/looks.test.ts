import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { asks, composerFor, open, tidyUp } from './support/desk.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyUp)

test('every state of the inbox can be used by everyone', async ({ page }, info) => {
  const patron = await asks('Is de bibliotheek toegankelijk met een rolstoel?')
  await open(page, patron)
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Notitie' }).click()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Antwoord' }).click()
  await composerFor(page, patron).pressSequentially('/')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  if (info.project.name === 'desktop') {
    await page.getByRole('button', { name: 'Geef door' }).click()
    await expectAccessible(page)
  }
})

test('search, profile and a page that is not there can be used by everyone', async ({ page }) => {
  await page.goto('/')
  await page.waitForURL(/\/b\/lib_/)
  const library = /\/b\/(lib_[^/]+)\//.exec(page.url())?.[1] ?? ''
  for (const path of [
    `/b/${library}/zoeken?q=boek`,
    `/b/${library}/gesprekken/afgerond`,
    '/profiel',
    '/bestaat-niet'
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectAccessible(page)
  }
})

test('the dark screen is as readable as the light one', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await open(page, await asks('Zijn jullie ook ’s avonds open?'))
  await expectAccessible(page)
})

test('on the narrowest screen, and with text twice as large, nothing has to be scrolled sideways', async ({
  page
}) => {
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Wacht op ons' })).toBeVisible()
  expect(await fits()).toBe(true)
  await page
    .getByRole('main')
    .getByRole('link', { name: /WhatsApp/ })
    .first()
    .click()
  await expect(page.getByRole('log')).toBeVisible()
  expect(await fits()).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await fits()).toBe(true)
})

test.describe('who may only look', () => {
  test.use({ email: 'kees@veldwater.example' })
  test('reads a conversation and is told why there is nothing to write in', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('main')
      .getByRole('link', { name: /WhatsApp/ })
      .first()
      .click()
    await expect(page.getByRole('log')).toBeVisible()
    await expect(page.getByRole('textbox', { name: /Antwoord aan/ })).toHaveCount(0)
    await expectAccessible(page)
  })
})

test.describe('who runs Baak for all libraries', () => {
  test.use({ email: 'operator@probiblio.example' })
  test('sees chores, dead items and quarantine, and no conversation', async ({ page }) => {
    await page.goto('/beheer')
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByRole('log')).toHaveCount(0)
  })
})

test('who lands in a conversation sees no ring around it until a key asks for one', async ({ page }) => {
  const patron = await asks('Is er een lift?')
  await open(page, patron)
  const thread = page.getByRole('region', { name: `Gesprek met ${patron.name}` })
  await expect(thread).not.toBeFocused()
  await page.reload()
  await expect(composerFor(page, patron)).toBeVisible()
  await expect(thread).not.toBeFocused()
})

test('with letters twice as large nothing in the menu and the list is cut off or spills', async ({
  page
}) => {
  const patron = await asks('Waar staan de grootletterboeken?')
  await open(page, patron)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const spilling = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.rail, .library, .place, .person, .row .chip, .row .badge')]
      .filter((part) => part.checkVisibility())
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight, className }) =>
          scrollWidth > clientWidth + 1 || (className !== 'rail' && scrollHeight > clientHeight + 1)
      )
      .map(({ className, textContent }) => `${className}: ${textContent}`)
  )
  expect(spilling).toEqual([])
})
