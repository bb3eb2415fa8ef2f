import { expect, type Page } from '@playwright/test'
import type { HoursDocument } from '../../workers/hours/schema.ts'
import { expectAccessible } from './support/accessible.ts'
import {
  bar,
  everyDay,
  openAlways,
  save,
  savedHours,
  saveHours,
  toBranch,
  toHours,
  typeDate,
  weekdayNow,
  withAwayMessage
} from './support/hours.ts'
import { veldwater } from './support/oosterwiel.ts'
import { stateOf, test } from './support/person.ts'

test.use({ email: 'tineke@oosterwiel.example' })

let seeded: HoursDocument | undefined
test.beforeEach(async () => {
  seeded ??= await savedHours()
  await openAlways()
})
test.afterAll(async () => {
  await saveHours((now) => seeded ?? now)
})

const next = new Date().getFullYear() + 1
const whatsApp = (page: Page) => page.getByRole('region', { name: 'WhatsApp', exact: true })
const monday = (page: Page, side: 'van' | 'tot') =>
  page.getByRole('textbox', { name: `maandag, Met personeel, ${side}`, exact: true })

test('one sentence says when WhatsApp is answered, and shows at once what that means now', async ({
  page
}) => {
  await toHours(page)
  const channel = whatsApp(page)
  await expect(channel.getByText('Nu open', { exact: true })).toBeVisible()
  await channel.getByLabel('Wanneer').selectOption('zoals vestiging Oosterwiel')
  await channel.getByRole('button', { name: 'Voeg een uitzondering toe' }).click()
  await channel.getByLabel('Op welke dag').selectOption(`op ${weekdayNow()}`)
  await expect(channel.getByText('Nu gesloten', { exact: true })).toBeVisible()
  await expect(channel.getByText(/morgen om 0\.00 uur weer open/)).toBeVisible()
  await expectAccessible(page)
  await save(page)
  await page.reload()
  await expect(channel.getByLabel('Wanneer')).toHaveValue(/^brn_/)
  await expect(channel.getByLabel('Op welke dag').locator('option:checked')).toHaveText(`op ${weekdayNow()}`)
  await expect(channel.getByText('Nu gesloten', { exact: true })).toBeVisible()
  await channel.getByRole('button', { name: `Haal de uitzondering op ${weekdayNow()} weg` }).click()
  await expect(channel.getByText('Nu open', { exact: true })).toBeVisible()
  await save(page)
})

test('times are typed as people write them, and copied to the other working days', async ({ page }) => {
  await toBranch(page)
  await monday(page, 'van').fill('930')
  await monday(page, 'tot').fill('1730')
  await page.getByRole('button', { name: 'Neem over naar andere dagen: maandag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neem maandag over naar' })
  await dialog.getByRole('button', { name: 'Neem over', exact: true }).click()
  await expect(dialog.getByText('Kies er minstens één.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Alle werkdagen' }).click()
  await dialog.getByRole('button', { name: 'Neem over', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'vrijdag, Met personeel, van' })).toHaveValue('9.30')
  await page.getByRole('button', { name: 'Maak de dag leeg: zondag' }).click()
  await page.getByRole('button', { name: 'Vul tijden in op zondag, Zelfbediening' }).click()
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('Tab')
  await expect(page.getByText('tot 1.00 uur de volgende dag')).toBeVisible()
  await save(page)
  const [hours] = Object.values((await savedHours()).branches)
  const [saturday] = hours?.staffed.slice(5) ?? []
  expect(hours?.staffed.slice(0, 5)).toEqual(everyDay({ from: '09:30', until: '17:30' }).slice(0, 5))
  expect([saturday, hours?.staffed[6]]).toEqual([[{ from: '00:00', until: '24:00' }], []])
  expect(hours?.unstaffed[6]).toEqual([{ from: '20:00', until: '01:00' }])
})

test('an overlap is explained at its field, and nothing is saved until it is mended', async ({ page }) => {
  await toBranch(page)
  await monday(page, 'van').fill('10')
  await monday(page, 'tot').fill('13')
  await page.getByRole('button', { name: 'Periode erbij op maandag, Met personeel' }).click()
  await expect(page.getByRole('textbox', { name: 'maandag, Met personeel, van, periode 2' })).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('17')
  await page.keyboard.press('Tab')
  const overlap = '10.00–13.00 en 12.00–17.00 op maandag overlappen'
  const second = page.getByRole('textbox', { name: 'maandag, Met personeel, van, periode 2' })
  await expect(second).toHaveAccessibleDescription(overlap)
  await expectAccessible(page)
  const before = await savedHours()
  await bar(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(bar(page).getByText('1 plek klopt nog niet')).toBeVisible()
  await expectAccessible(page)
  expect(await savedHours()).toEqual(before)
  await bar(page)
    .getByRole('button', { name: `vestiging Oosterwiel: ${overlap}` })
    .click()
  await expect(second).toBeFocused()
  await page.keyboard.type('13.30')
  await save(page)
  expect(Object.values((await savedHours()).branches)[0]?.staffed[0]).toEqual([
    { from: '10:00', until: '13:00' },
    { from: '13:30', until: '17:00' }
  ])
})

test('when another admin was first, nothing that was filled in is lost', async ({ page }) => {
  await toBranch(page)
  await monday(page, 'van').fill('9')
  await monday(page, 'tot').fill('12')
  await page.keyboard.press('Tab')
  await saveHours((now) => ({ ...now, region: 'noord' }))
  await bar(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Tineke Dijkstra bewaarde vandaag om' })
  await expect(notice.getByText('de regio van de schoolvakanties')).toBeVisible()
  await expect(monday(page, 'tot')).toHaveValue('12.00')
  await expectAccessible(page)
  await notice.getByRole('button', { name: 'Voeg samen en bewaar' }).click()
  await expect(page.getByText('Bewaard. Het geldt vanaf nu.').first()).toBeVisible()
  const { region, branches } = await savedHours()
  expect(region).toBe('noord')
  expect(Object.values(branches)[0]?.staffed[0]).toEqual([{ from: '09:00', until: '12:00' }])
})

test('what both changed is said, and can be left to the other', async ({ page }) => {
  await toBranch(page)
  await monday(page, 'van').fill('9')
  await page.keyboard.press('Tab')
  await saveHours((now) => {
    const [[id = '', hours] = []] = Object.entries(now.branches)
    if (!hours) throw new Error('no branch')
    return { ...now, branches: { [id]: { ...hours, staffed: everyDay({ from: '11:00', until: '15:00' }) } } }
  })
  await bar(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Jullie veranderden allebei:' })
  await expect(notice.getByText('vestiging Oosterwiel').first()).toBeVisible()
  await notice.getByRole('button', { name: 'Neem die van nu, zonder mijn wijzigingen' }).click()
  await expect(monday(page, 'van')).toHaveValue('11.00')
  await expect(bar(page)).toHaveCount(0)
})

test('what was saved can be taken back at once, and any time from the list of versions', async ({ page }) => {
  await toBranch(page)
  await monday(page, 'van').fill('8')
  await monday(page, 'tot').fill('12')
  await save(page)
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click()
  await expect(page.getByText('De vorige openingstijden gelden weer.')).toBeVisible()
  await expect(monday(page, 'van')).toHaveValue('0.00')
  await toHours(page, 'versies')
  const versions = page.getByRole('region', { name: 'Eerdere versies' }).getByRole('listitem')
  await expect(versions.first()).toContainText('geldt nu')
  await expect(versions.first()).toContainText('Tineke Dijkstra, vandaag om')
  await expectAccessible(page)
  await versions
    .nth(1)
    .getByRole('button', { name: /^Zet terug wat Tineke Dijkstra/ })
    .click()
  await expect(page.getByText('Teruggezet. Het geldt vanaf nu.')).toBeVisible()
  await toBranch(page)
  await expect(monday(page, 'van')).toHaveValue('8.00')
})

test('holidays and closures of one’s own stand in the year, each with its reason', async ({ page }, info) => {
  await openAlways({ holidays: {} })
  await toHours(page, 'sluitingsdagen')
  const kingsDay = page.getByRole('switch', { name: 'Gesloten op Koningsdag' })
  await expect(kingsDay).toBeChecked()
  await kingsDay.press('Space')
  await expect(page.getByText('Landelijk gesloten. Jullie zijn open: eigen keuze.')).toBeVisible()
  await page.getByLabel('oudejaarsdag').selectOption('Eerder dicht')
  await page.getByRole('textbox', { name: 'Vanaf welke tijd dicht op oudejaarsdag' }).fill('16')
  await page.getByRole('button', { name: 'Voeg een sluiting toe' }).click()
  await expect(page.getByLabel('Naam')).toBeFocused()
  await page.keyboard.type('Inventarisatie')
  await typeDate(page, 'Eerste dag', `0203${next}`)
  await typeDate(page, 'Laatste dag', `0303${next}`)
  await expectAccessible(page)
  await save(page)
  await expect(page.getByText(`2 maart ${next} tot en met 3 maart ${next} · hele dag gesloten`)).toBeVisible()

  await toHours(page, 'jaar')
  await page.getByRole('button', { name: `Naar ${next}` }).click()
  await expect(page.getByRole('heading', { name: `Jaaroverzicht ${next}` })).toBeVisible()
  const list = page.getByRole('region', { name: 'Uitzonderingen' })
  await expect(list).toContainText('2 maart tot en met 3 maart')
  await expect(list).toContainText('gesloten, Inventarisatie')
  await expect(list).toContainText('ook op Koningsdag (eigen keuze)')
  await expect(list).toContainText('0.00 tot 16.00 uur, oudejaarsdag (landelijk)')
  await expectAccessible(page)
  await page.getByRole('button', { name: '1 maart: 0.00 tot 24.00 uur', exact: true }).click()
  const chosen = page.getByRole('status', { name: 'De gekozen dag' })
  await expect(chosen).toContainText(`1 maart ${next}: 0.00 tot 24.00 uur`)
  if (info.project.name === 'phone') return
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: '2 maart: gesloten, Inventarisatie' })).toBeFocused()
  await expect(chosen).toContainText('gesloten, Inventarisatie')
  await page.keyboard.press('End')
  await expect(chosen).toContainText('31 december')
})

test('a summer week begins and ends by itself, and one for the school holidays needs a region', async ({
  page
}) => {
  await toBranch(page)
  await page.getByRole('button', { name: 'Voeg een rooster toe' }).click()
  await expect(page.getByLabel('Naam')).toBeFocused()
  await page.keyboard.type('zomerrooster')
  const when = page.getByLabel('Wanneer')
  await when.selectOption('In alle schoolvakanties')
  await expect(page.getByText('Kies eerst een regio bij Sluitingsdagen')).toBeVisible()
  await expectAccessible(page)
  await when.selectOption('Tussen twee datums')
  await typeDate(page, 'Vanaf', `1207${next}`)
  await typeDate(page, 'Tot en met', `2308${next}`)
  const season = page.getByRole('region', { name: 'zomerrooster' })
  await season.getByRole('textbox', { name: 'maandag, Met personeel, van' }).fill('9')
  await season.getByRole('textbox', { name: 'maandag, Met personeel, tot' }).fill('12')
  await season.getByRole('button', { name: 'Neem over naar andere dagen: maandag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neem maandag over naar' })
  await dialog.getByRole('button', { name: 'Alles' }).click()
  await dialog.getByRole('button', { name: 'Neem over', exact: true }).click()
  await save(page)
  await toHours(page, 'jaar')
  await page.getByRole('button', { name: `Naar ${next}` }).click()
  await page.getByLabel('Van wie').selectOption('vestiging Oosterwiel')
  const list = page.getByRole('region', { name: 'Uitzonderingen' })
  await expect(list).toContainText('12 juli tot en met 23 augustus')
  await expect(list).toContainText('9.00 tot 12.00 uur, zomerrooster')
})

test('any moment can be tried: open or closed, why, until when, and what a patron reads then', async ({
  page
}) => {
  await openAlways({ holidays: {} })
  await toHours(page, 'proberen')
  await typeDate(page, 'Datum', '27042027')
  await page.getByRole('spinbutton', { name: /^uur, Tijd/ }).click()
  await page.keyboard.type('2030')
  const answer = page.getByRole('region', { name: 'Op dat moment' })
  await expect(answer).toContainText('Gesloten')
  await expect(answer).toContainText('Koningsdag (landelijk)')
  await expect(answer).toContainText('Weer open: morgen om 0.00 uur')
  const reads = answer.getByRole('figure', { name: 'Wie gisteren ook schreef, leest' })
  await expect(reads).toContainText('Niets vanzelf. Een collega antwoordt.')
  await withAwayMessage(page, async () => {
    await page.reload()
    await typeDate(page, 'Datum', '27042027')
    await expect(reads).toContainText('We zijn er weer morgen om 0.00 uur')
    await expectAccessible(page)
  })
})

test('who leaves with something that is not saved is asked, and finds it again', async ({ page }) => {
  await toHours(page, 'sluitingsdagen')
  await page.getByLabel('Regio').selectOption('Zuid')
  await expect(bar(page)).toBeVisible()
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Proberen' }).click()
  await expect(bar(page)).toBeVisible()
  const inbox = page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: /^Wacht op ons/ })
  await inbox.click()
  const dialog = page.getByRole('dialog', { name: 'Je wijzigingen zijn nog niet bewaard' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Blijf hier' }).click()
  await expect(page).toHaveURL(/openingstijden/)
  await inbox.click()
  await dialog.getByRole('button', { name: 'Ga verder zonder bewaren' }).click()
  await expect(page).toHaveURL(/wacht-op-ons/)
  await toHours(page, 'sluitingsdagen')
  await expect(bar(page).getByText('Hier staan wijzigingen die je nog niet bewaarde.')).toBeVisible()
  await expect(page.getByLabel('Regio')).toHaveValue('zuid')
  await bar(page).getByRole('button', { name: 'Gooi weg' }).click()
  await expect(page.getByLabel('Regio')).toHaveValue('none')
})

test('staff can look up everything, and change nothing', async ({ browser }) => {
  const context = await browser.newContext({ storageState: await stateOf('fatma@veldwater.example') })
  const page = await context.newPage()
  await toHours(page)
  await expect(page.getByText('Alleen een beheerder kan het veranderen.')).toBeVisible()
  await expect(whatsApp(page).getByText('Nu open', { exact: true })).toBeVisible()
  await expect(whatsApp(page).getByText('maandag–zondag')).toBeVisible()
  for (const part of ['', 'vestigingen', 'sluitingsdagen', 'versies'] as const) {
    await toHours(page, part)
    await expect(
      page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .or(page.getByRole('main').getByRole('link', { name: 'Oosterwiel' }))
        .first()
    ).toBeVisible()
    await expect(page.getByRole('main').locator('input, select')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^(Bewaar|Zet terug|Voeg)/ })).toHaveCount(0)
    await expectAccessible(page)
  }
  await context.close()
})

test('without a connection, or with an error, the page says so and what to do', async ({ page }) => {
  await page.route('**/hours', (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto('/')
  await page.waitForURL(/\/b\/lib_/)
  const library = /\/b\/(lib_[^/]+)\//.exec(page.url())?.[1] ?? ''
  await page.goto(`/b/${library}/openingstijden`)
  await expect(page.getByRole('heading', { name: 'De openingstijden laden lukte niet' })).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/hours')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(whatsApp(page)).toBeVisible()
  await page.route('**/hours', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue()
  )
  await whatsApp(page).getByRole('button', { name: 'Maak de dag leeg: maandag' }).click()
  await bar(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText(/Bewaren lukte niet\. Er is geen verbinding/)).toBeVisible()
  await expect(bar(page)).toBeVisible()
})

test.describe('where there are more branches', () => {
  test.use({ email: 'marjolein@veldwater.example' })
  test('the hours of one are copied to others, and nothing holds before it is saved', async ({ page }) => {
    const branch = async (name: string) => {
      await page
        .getByRole('navigation', { name: 'Onderdelen' })
        .getByRole('link', { name: 'Vestigingen' })
        .click()
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
    }
    await page.goto(`/b/${(await veldwater()).library_id}/openingstijden/vestigingen`)
    await branch('Kerkdorp')
    const tuesday = page.getByRole('button', { name: 'Vul tijden in op dinsdag, Met personeel' })
    await tuesday.click()
    await expect(page.getByRole('textbox', { name: 'dinsdag, Met personeel, van' })).toBeFocused()
    await page.keyboard.type('615')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Neem over naar andere vestigingen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Neem Kerkdorp over naar' })
    await dialog.getByLabel('Molenwijk').check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Neem over', exact: true }).click()
    await branch('Molenwijk')
    await expect(page.getByRole('textbox', { name: 'dinsdag, Met personeel, van' })).toHaveValue('6.15')
    await bar(page).getByRole('button', { name: 'Gooi weg' }).click()
    await branch('Kerkdorp')
    await expect(tuesday).toBeVisible()
  })
})

const fits = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.page')].every(
      (part) => part.scrollWidth <= part.clientWidth + 1
    )
  )

for (const part of ['', 'vestigingen', 'sluitingsdagen', 'jaar', 'proberen'] as const) {
  test(`nothing has to be scrolled sideways on the narrowest screen, in the dark: openingstijden/${part}`, async ({
    page
  }) => {
    await openAlways({ holidays: {} })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 640 })
    await toHours(page, part)
    await expect(page.getByText('Laden…')).toHaveCount(0)
    await expectAccessible(page)
    expect(await fits(page)).toBe(true)
  })
}

test('with letters twice as large the week of a branch can still be filled in', async ({ page }) => {
  await toBranch(page)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await fits(page)).toBe(true)
  await monday(page, 'van').fill('10')
  await monday(page, 'tot').fill('17')
  await save(page)
})
