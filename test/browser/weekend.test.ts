import { expect, type Page, request, test } from '@playwright/test'
import { tick } from '../../scripts/worker.ts'
import { expectAccessible } from './support/accessible.ts'
import { composerFor, logOf, type Question } from './support/desk.ts'
import { oosterwiel, openOosterwiel, sendsOosterwiel, tidyAs } from './support/oosterwiel.ts'
import { signInNow } from './support/person.ts'
import { faults, makeLater, messagesTo, timeThere } from './support/simulator.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const TINEKE = 'tineke@oosterwiel.example'

// time only goes on: nothing runs after this file that would notice
test.beforeEach(async () => tidyAs(await signInNow(TINEKE)))
test.afterEach(() => faults())

/** Asked on Friday; it is Monday at the desk, and everybody has to sign in. */
async function fridaysQuestion(page: Page, text: string): Promise<Question> {
  const patron = await sendsOosterwiel({ text })
  await makeLater(3 * DAY)
  await comeBack(page)
  await openOosterwiel(page, patron)
  return patron
}

/** At the desk it is as late as for all others. */
async function comeBack(page: Page): Promise<void> {
  const { cookies } = await signInNow(TINEKE)
  await page.context().addCookies(cookies)
  await page.clock.install({ time: await timeThere() })
}

const holdButton = (page: Page) => page.getByRole('button', { name: 'Zet klaar en stuur bericht' })
const ready = (page: Page) =>
  page.getByRole('region', { name: 'Antwoord schrijven' }).getByText(/antwoord(en)? sta(at|an) klaar/)
const takeBack = (page: Page, patron: Question, text: string) =>
  logOf(page, patron)
    .getByRole('listitem')
    .filter({ hasText: text })
    .getByRole('button', { name: 'Haal terug' })
const shownTo = async (patron: Question) =>
  (await messagesTo(patron.from)).map(({ type, text, choices }) => ({
    type,
    text,
    ...(choices && { choices })
  }))
/** Without a name: a name with digits is none to greet somebody by. */
const TEMPLATE = {
  type: 'template',
  text: 'Hallo, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.',
  choices: ['Lees antwoord']
}

async function hold(page: Page, patron: Question, text: string): Promise<void> {
  await composerFor(page, patron).fill(text)
  await page.getByRole('button', { name: /^(Zet klaar en stuur bericht|Zet erbij)$/ }).click()
  await expect(logOf(page, patron).getByText(text)).toBeVisible()
}

test('Friday’s question is answered on Monday: said what happens and costs, held, and sent once when the patron taps', async ({
  page
}) => {
  const patron = await fridaysQuestion(page, 'Is mijn pas al klaar?')
  const composer = page.getByRole('region', { name: 'Antwoord schrijven' })
  await expect(composer.getByText('De 24 uur zijn voorbij')).toBeVisible()
  await expect(composer.getByText(/eerst een kort bericht met de knop ‘Lees antwoord’/)).toBeVisible()
  await expect(composer.getByText(/Dit korte bericht kost ongeveer €\s0,\d\d/)).toBeVisible()
  await expect(holdButton(page)).toBeDisabled()
  await expectAccessible(page)
  await hold(page, patron, 'Ja, je kunt hem vandaag ophalen')
  await expect(ready(page)).toHaveText('1 antwoord staat klaar')
  await expect(logOf(page, patron).getByText('wacht tot de klant tikt')).toBeVisible()
  await expect.poll(() => shownTo(patron)).toEqual([TEMPLATE])
  await expectAccessible(page)
  const [template] = await messagesTo(patron.from)
  await sendsOosterwiel({ kind: 'button', message_id: template?.id, index: 0 }, patron)
  const answered = [TEMPLATE, { type: 'text', text: 'Ja, je kunt hem vandaag ophalen' }]
  await expect.poll(() => shownTo(patron)).toEqual(answered)
  await expect(ready(page)).toHaveCount(0)
  await expect(logOf(page, patron).getByText('Lees antwoord').last()).toBeVisible()
  await expect(
    logOf(page, patron)
      .getByText(/bezorgd|gelezen/)
      .last()
  ).toBeVisible()
  await expectAccessible(page)
  await tick(desk())
  expect(await shownTo(patron)).toEqual(answered)
})

test('who writes instead of tapping gets all that was held, in order; what was withdrawn is not there', async ({
  page
}) => {
  const patron = await fridaysQuestion(page, 'Zijn er nog kaarten voor de voorstelling?')
  await hold(page, patron, 'Er zijn nog twee kaarten')
  await expect.poll(() => shownTo(patron)).toEqual([TEMPLATE])
  await hold(page, patron, 'Ze kosten acht euro')
  await hold(page, patron, 'Dit klopt niet')
  await expect(ready(page)).toHaveText('3 antwoorden staan klaar')
  await page.getByRole('button', { name: 'Bekijk', exact: true }).click()
  await expect(takeBack(page, patron, 'Er zijn nog twee kaarten')).toBeFocused()
  await takeBack(page, patron, 'Dit klopt niet').click()
  await expect(ready(page)).toHaveText('2 antwoorden staan klaar')
  await sendsOosterwiel({ text: 'Hallo, is er al antwoord?' }, patron)
  await expect
    .poll(() => shownTo(patron))
    .toEqual([
      TEMPLATE,
      { type: 'text', text: 'Er zijn nog twee kaarten' },
      { type: 'text', text: 'Ze kosten acht euro' }
    ])
  await expect(ready(page)).toHaveCount(0)
})

test('taken back at once, neither the answer nor the short message reaches the phone', async ({ page }) => {
  const patron = await fridaysQuestion(page, 'Kan ik morgen langskomen?')
  await hold(page, patron, 'Ja hoor')
  await takeBack(page, patron, 'Ja hoor').click()
  await expect(ready(page)).toHaveCount(0)
  await expect(composerFor(page, patron)).toHaveValue('Ja hoor')
  await expect(holdButton(page)).toBeEnabled()
  await tick(desk())
  expect(await shownTo(patron)).toEqual([])
})

test('an answer that nobody collects in a week ends with a line that says what to do', async ({ page }) => {
  const patron = await fridaysQuestion(page, 'Mag ik de zaal huren?')
  await hold(page, patron, 'Dat kan op donderdag')
  await expect.poll(() => shownTo(patron)).toEqual([TEMPLATE])
  const thread = page.url()
  await page.goto('about:blank')
  await makeLater(8 * DAY)
  await comeBack(page)
  await page.goto(thread)
  const log = logOf(page, patron)
  // a tick that meets another one leaves the work to it
  await expect(async () => {
    await tick(desk())
    const line = log.getByText(/haalde het klaargezette antwoord niet op binnen een week/)
    await expect(line).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect(log.getByText(/mislukt: de klant tikte niet binnen een week/)).toBeVisible()
  await expect(
    page.getByText(/Het is niet verstuurd\. Bel de klant, of zet het opnieuw klaar\./)
  ).toBeVisible()
  await expectAccessible(page)
  expect(await shownTo(patron)).toEqual([TEMPLATE])
})

test('a file that did not come in a day says why in plain words, and still comes when it is asked for', async ({
  page
}) => {
  const { phone_number_id } = await oosterwiel()
  await faults({ where: 'media', phone_number_id, wrong_bytes: true })
  const patron = await sendsOosterwiel({ kind: 'image', caption: 'De schade aan het boek' })
  let file = await fileOf(patron, isSettled(null))
  while (file.state === 'waiting') {
    const before = file.next_try_at
    await makeLater(13 * HOUR)
    file = await fileOf(patron, isSettled(before))
  }
  await comeBack(page)
  await openOosterwiel(page, patron)
  const log = logOf(page, patron)
  await expect(log.getByText(/^Foto is er niet\. Het kwam beschadigd aan\./)).toBeVisible()
  await expectAccessible(page)
  await faults()
  await log.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  await expect(log.getByRole('button', { name: `Foto van ${patron.name}: toon groot` })).toBeVisible()
})

interface FileThere {
  state: string
  next_try_at: number | null
}

/** Given up, or to be tried at another moment than before; in between it is being fetched. */
const isSettled =
  (before: number | null) =>
  ({ state, next_try_at }: FileThere) =>
    state === 'failed' || (next_try_at !== null && next_try_at !== before)

/** The patron's file as the desk is told of it, as soon as it is so. Somebody signs in for it: much time went by. */
async function fileOf(patron: Question, isSo: (found: FileThere) => boolean): Promise<FileThere> {
  const storageState = await signInNow(TINEKE)
  const context = await request.newContext({ baseURL: desk(), storageState })
  const path = `/api/libraries/${(await oosterwiel()).library_id}/conversations`
  let file: FileThere | undefined
  await expect
    .poll(async () => {
      await tick(desk())
      const { items } = await (await context.get(path)).json()
      const id = items.find((item: { patron: { name: string } }) => item.patron.name === patron.name)?.id
      const thread = id && (await (await context.get(`${path}/${id}/messages`)).json())
      file = thread?.items[0]?.attachments[0]
      return file !== undefined && isSo(file)
    })
    .toBe(true)
  await context.dispose()
  return file ?? { state: 'unknown', next_try_at: null }
}

const desk = () => `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
