import { expect, type Page, request } from '@playwright/test'
import type { HoursDocument, Period, Week } from '../../../workers/hours/schema.ts'
import { oosterwiel } from './oosterwiel.ts'
import { stateOf } from './person.ts'

const ADMIN = 'tineke@oosterwiel.example'
const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const NATIONAL = [
  ...['nieuwjaarsdag', 'eerste_paasdag', 'tweede_paasdag', 'koningsdag', 'bevrijdingsdag', 'hemelvaartsdag'],
  ...['eerste_pinksterdag', 'tweede_pinksterdag', 'eerste_kerstdag', 'tweede_kerstdag']
]

export const everyDay = (...periods: Period[]): Week => DAYS.map(() => periods)
const ALWAYS: Period = { from: '00:00', until: '24:00' }

/** The day of the week in the library: *vrijdag*. */
export const weekdayNow = (): string =>
  new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone: 'Europe/Amsterdam' }).format()

interface Shown {
  version: number
  document: HoursDocument
  branches: { id: string; name: string }[]
  channels: { id: string }[]
}

/** The hours of Bibliotheek Oosterwiel, asked and saved as its admin may. */
async function asAdmin<Answer>(
  act: (hours: Shown, save: (document: HoursDocument) => Promise<void>) => Answer
) {
  const baseURL = `http://127.0.0.1:${process.env.BAAK_TEST_PORT}`
  const context = await request.newContext({ baseURL, storageState: await stateOf(ADMIN) })
  const path = `/api/libraries/${(await oosterwiel()).library_id}/hours`
  const hours = (await (await context.get(path)).json()) as Shown
  const save = async (document: HoursDocument) => {
    const answer = await context.put(path, { data: { version: hours.version, document } })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  const answer = await act(hours, save)
  await context.dispose()
  return answer
}

export const savedHours = () => asAdmin(({ document }) => document)

export const saveHours = (change: (document: HoursDocument) => HoursDocument) =>
  asAdmin(({ document }, save) => save(change(document)))

/** Open day and night all year, whatever day the test runs on; the branch too. */
export const openAlways = (change: Partial<HoursDocument> = {}) =>
  asAdmin(({ branches, channels }, save) => {
    const hours = { staffed: everyDay(ALWAYS), unstaffed: everyDay(), seasons: [] }
    return save({
      branches: Object.fromEntries(branches.map(({ id }) => [id, hours])),
      channels: Object.fromEntries(
        channels.map(({ id }) => [id, { follows: null, week: everyDay(ALWAYS), seasons: [] }])
      ),
      closures: [],
      holidays: Object.fromEntries(NATIONAL.map((id) => [id, { state: 'open', closes_at: null }])),
      region: null,
      ...change
    })
  })

type Part = '' | 'vestigingen' | 'sluitingsdagen' | 'jaar' | 'proberen' | 'versies'

/** Opens a part of the page. */
export async function toHours(page: Page, part: Part = ''): Promise<void> {
  await page.goto(`/b/${(await oosterwiel()).library_id}/openingstijden/${part}`)
  await expect(page.getByRole('heading', { name: 'Openingstijden en bereikbaarheid' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible()
}

export async function toBranch(page: Page): Promise<void> {
  await toHours(page, 'vestigingen')
  await page.getByRole('main').getByRole('link', { name: 'Oosterwiel', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Gewone week' })).toBeVisible()
}

export const bar = (page: Page) => page.getByRole('region', { name: 'Nog niet bewaard' })

export async function save(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Bewaard. Het geldt vanaf nu.').first()).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
}

/** A date in its field, as it is typed: day, month, year. */
export async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('spinbutton', { name: new RegExp(`^dag, ${label}`) }).click()
  await page.keyboard.type(digits)
}

/** Bibliotheek Oosterwiel tells who writes when nobody is there, as long as something is looked at. */
export async function withAwayMessage(page: Page, look: () => Promise<void>): Promise<void> {
  const path = `/api/libraries/${(await oosterwiel()).library_id}/auto-replies`
  const turn = async (enabled: boolean) => {
    const { version, settings } = (await (await page.request.get(path)).json()) as Settings
    const away = { ...settings.away, enabled }
    const answer = await page.request.put(path, { data: { version, settings: { ...settings, away } } })
    expect(answer.status()).toBe(200)
  }
  await turn(true)
  try {
    await look()
  } finally {
    await turn(false)
  }
}

interface Settings {
  version: number
  settings: { away: { enabled: boolean } }
}
