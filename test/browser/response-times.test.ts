import { expect, type Page, test } from '@playwright/test'
import { tick } from '../../scripts/worker.ts'
import { expectAccessible } from './support/accessible.ts'
import { openOosterwiel, oosterwiel, sendsOosterwiel, tidyAs } from './support/oosterwiel.ts'
import { rowOf } from './support/desk.ts'
import { signInNow } from './support/person.ts'
import { mailsTo, makeLater, timeThere } from './support/simulator.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const TINEKE = 'tineke@oosterwiel.example'

// time only goes on: nothing runs before this file that would notice
test.beforeEach(async () => tidyAs(await signInNow(TINEKE)))

const desk = () => `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`

/** A Tuesday on which somebody is there, at this hour of Amsterdam, whatever day it is. */
async function becomeTuesday(hour: number): Promise<void> {
  const now = await timeThere()
  const text = new Intl.DateTimeFormat('en-US', {
    ...{
      timeZone: 'Europe/Amsterdam',
      hourCycle: 'h23',
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric'
    }
  }).formatToParts(now)
  const part = (type: string) => text.find((item) => item.type === type)?.value ?? ''
  const days = (2 - ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday')) + 7) % 7
  const minutes = days * 1440 + (hour - Number(part('hour'))) * 60 - Number(part('minute'))
  const wait = (minutes <= 0 ? minutes + 7 * 1440 : minutes) * MINUTE
  const isClosed = ['01-01', '04-27', '12-25', '12-26'].includes(
    new Date(now + wait).toISOString().slice(5, 10)
  )
  await makeLater(isClosed ? wait + 7 * 1440 * MINUTE : wait)
}

async function comeIn(page: Page): Promise<string> {
  const { cookies } = await signInNow(TINEKE)
  await page.context().addCookies(cookies)
  await page.clock.setFixedTime(await timeThere())
  return (await oosterwiel()).library_id
}

/** It is so much later, and the chores that were due have run. */
async function passes(page: Page, ms: number): Promise<void> {
  await makeLater(ms)
  await page.clock.setFixedTime(await timeThere())
  await tick(desk())
}

test('who waits is nearly late and then late, in words and in a notice, and the screen on the wall counts it', async ({
  page,
  context
}) => {
  await becomeTuesday(11)
  const library = await comeIn(page)
  await page.goto(`/b/${library}/antwoordtijden`)
  await page.getByLabel('Waar hangt het?').fill('Balie')
  await page.getByRole('button', { name: 'Maak een link' }).click()
  const link = await page.getByLabel('Link van het wachtscherm').inputValue()
  await expectAccessible(page)
  const patron = await sendsOosterwiel({ text: 'Zijn jullie open?' })
  await page.goto(`/b/${library}`)
  await expect(rowOf(page, patron)).toBeVisible()
  await passes(page, 16 * MINUTE)
  await expect(page.getByText(`Bijna te laat: ${patron.name} wacht op antwoord.`)).toBeVisible()
  await expect(rowOf(page, patron).getByText(/^nog 1[34] min$/)).toBeVisible()
  await passes(page, 20 * MINUTE)
  await expect(page.getByText(`Te laat: ${patron.name} wacht nog op antwoord.`)).toBeVisible()
  await expect(page).toHaveTitle(/te laat/)
  await expectAccessible(page)
  const wall = await context.newPage()
  await wall.clock.setFixedTime(await timeThere())
  await wall.goto(link)
  await expect(wall.getByText('te laat', { exact: true })).toBeVisible()
  await expect(wall.getByText(patron.name)).toHaveCount(0)
  await expectAccessible(wall)
  await page.goto(`/b/${library}/antwoordtijden`)
  await page.getByRole('button', { name: 'Trek in: Balie' }).click()
  await wall.reload()
  await expect(wall.getByText('Deze link werkt niet meer')).toBeVisible()
})

test('when nobody has a console open the shared mailbox gets a mail that says nothing of the patron', async ({
  page
}) => {
  await becomeTuesday(11)
  const library = await comeIn(page)
  const mailbox = `balie${Date.now()}@oosterwiel.example`
  await page.goto(`/b/${library}/antwoordtijden`)
  await page.getByLabel('E-mailadres').fill('geen adres')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Dit is geen e-mailadres.')).toBeVisible()
  await page.getByLabel('E-mailadres').fill(mailbox)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()
  await page.goto('about:blank')
  const patron = await sendsOosterwiel({ text: 'Ik heb een geheim' })
  await expect
    .poll(async () => {
      await makeLater(6 * MINUTE)
      await tick(desk())
      return (await mailsTo(mailbox)).length
    })
    .toBeGreaterThan(0)
  expect(JSON.stringify(await mailsTo(mailbox))).not.toMatch(
    new RegExp(`geheim|${patron.name}|${patron.from}`)
  )
})

test('a conversation is put off with a key, found under later, and comes back at its time', async ({
  page
}) => {
  await becomeTuesday(11)
  await comeIn(page)
  const patron = await sendsOosterwiel({ text: 'Kan ik een zaal huren?' })
  await openOosterwiel(page, patron)
  await page.getByRole('log').click()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Zet op later' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Later vandaag/ }).click()
  await expect(page.getByText(/^Dit gesprek komt terug: vandaag om 13\.\d\d uur\.$/)).toBeVisible()
  await page.getByRole('link', { name: /^Later/ }).click()
  await expect(rowOf(page, patron)).toBeVisible()
  await expectAccessible(page)
  await passes(page, 2 * HOUR + MINUTE)
  // whoever did nothing for two hours signs in again
  await page.goto(`/b/${await comeIn(page)}`)
  await expect(rowOf(page, patron).getByText('Terug van later')).toBeVisible()
})
