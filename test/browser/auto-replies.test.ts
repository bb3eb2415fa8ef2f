import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { oosterwiel, sendsOosterwiel } from './support/oosterwiel.ts'
import { signInNow } from './support/person.ts'
import { makeLater, makePatron, messagesTo, timeThere } from './support/simulator.ts'

const DAY = 86_400_000
const TINEKE = 'tineke@oosterwiel.example'
const ZONE = 'Europe/Amsterdam'

const part = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...options }).format(at)
const weekdayOf = (at: number) => part(at, { weekday: 'long' })
const isWeekend = (at: number) => /^z/.test(weekdayOf(at))

/** Ten in the evening of the day of an instant. */
function eveningOf(at: number): number {
  const hour = Number(part(at, { hour: '2-digit', hourCycle: 'h23' }))
  return at + (22 - hour) * 3_600_000
}

/** The evening before Koningsdag of this year, or of the next when it was. */
function beforeKoningsdag(now: number): number {
  for (let day = now; ; day += DAY) {
    const date = part(day + DAY, { day: 'numeric', month: 'numeric' })
    const sunday = weekdayOf(day + 2 * DAY) === 'zondag'
    if (
      eveningOf(day) > now &&
      (sunday ? date === '26-4' : date === '27-4' && weekdayOf(day + DAY) !== 'zondag')
    )
      return eveningOf(day)
  }
}

/** At the desk it is as late as for all others. */
async function toPage(page: Page): Promise<void> {
  await page.context().addCookies((await signInNow(TINEKE)).cookies)
  await page.clock.install({ time: await timeThere() })
  await page.goto(`/b/${(await oosterwiel()).library_id}/automatische-berichten`)
  await expect(page.getByRole('heading', { name: 'Automatische berichten', level: 1 })).toBeVisible()
}

/** What the simulated phone of a patron shows. */
async function phoneOf(page: Page, patron: { from: string }): Promise<Page> {
  const { phone_number_id } = await oosterwiel()
  const phone = await page.context().newPage()
  const query = new URLSearchParams({ number: phone_number_id, patron: patron.from })
  await phone.goto(`http://127.0.0.1:${process.env.BAAK_TEST_SIMULATOR_PORT}/phone?${query}`)
  return phone
}

const away = (page: Page) => page.getByRole('region', { name: 'Afwezigheidsbericht' })

async function turnOn(page: Page): Promise<void> {
  const toggle = away(page).getByRole('switch', { name: 'Stuur een afwezigheidsbericht' })
  if (!(await toggle.isChecked())) await toggle.press('Space')
}

async function saved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard. Klanten lezen dit vanaf nu.')).toBeVisible()
}

test('an admin writes what patrons read in the evening, and a patron reads when somebody is there again', async ({
  page
}) => {
  await toPage(page)
  await expectAccessible(page)
  await turnOn(page)
  await away(page)
    .getByLabel('Tekst', { exact: true })
    .fill('Wij zijn er even niet. We zijn er weer {volgende_bereikbaarheid}. Fijne avond!')
  await expect(away(page).getByText('Dit is jullie eigen tekst.')).toBeVisible()
  await expect(away(page).getByRole('figure')).toContainText(
    /We zijn er weer \S+ om \d+\.\d\d uur\. Fijne avond!/
  )
  await expectAccessible(page)
  await saved(page)

  let evening = eveningOf(await timeThere()) + DAY
  while (weekdayOf(evening) !== 'maandag') evening += DAY
  await makeLater(evening - (await timeThere()))
  const patron = await sendsOosterwiel({ text: 'Zijn jullie nu nog open?' })
  const phone = await phoneOf(page, patron)
  await expect(
    phone.getByText(/We zijn er weer morgen om \d+\.\d\d uur\. Fijne avond!/).first()
  ).toBeVisible()
  await expect(phone.getByText('Dit is een automatisch bericht.').first()).toBeVisible()
  await sendsOosterwiel({ text: 'En morgen?' }, patron)
  await expect(phone.getByText('En morgen?').first()).toBeVisible()
  expect(await messagesTo(patron.from)).toHaveLength(1)
})

test('who writes on the evening before Koningsdag reads the first working day after it, as the preview said', async ({
  page
}) => {
  const evening = beforeKoningsdag(await timeThere())
  let back = evening + 2 * DAY
  while (isWeekend(back)) back += DAY
  await makeLater(evening - (await timeThere()))
  await toPage(page)
  await turnOn(page)
  const told = new RegExp(`We zijn er weer ${weekdayOf(back)} om \\d+\\.\\d\\d uur`)
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(evening)
  await page.getByLabel('Dag en tijd').fill(`${moment}T22:00`)
  const preview = page.getByRole('region', { name: 'Wat krijgt een klant te lezen?' })
  await expect(preview.getByRole('figure', { name: 'Iemand die voor het eerst schrijft' })).toContainText(
    told
  )
  if (await page.getByRole('button', { name: 'Bewaar' }).isVisible()) await saved(page)
  const patron = await sendsOosterwiel({ text: 'Kan ik morgen boeken brengen?' }, makePatron())
  await expect((await phoneOf(page, patron)).getByText(told).first()).toBeVisible()
})

test('a change is taken back as it was, and the text returns to the standard one', async ({ page }) => {
  await toPage(page)
  await turnOn(page)
  const received = page.getByRole('region', { name: 'Ontvangstbevestiging' })
  await received.getByRole('switch').press('Space')
  await received.getByLabel('Tekst', { exact: true }).fill('Binnen!')
  await expect(received.getByRole('figure')).toContainText('Dit is een automatisch bericht.')
  await received.getByRole('button', { name: 'Terug naar de standaardtekst' }).click()
  await expect(received.getByText('Dit is de standaardtekst.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText('Teruggezet zoals het was.')).toBeVisible()
  await expect(received.getByRole('switch')).not.toBeChecked()
  await received.getByRole('switch').press('Space')
  await page.getByRole('button', { name: 'Doe alles terug' }).click()
  await expect(page.getByRole('button', { name: 'Bewaar' })).not.toBeVisible()
})
