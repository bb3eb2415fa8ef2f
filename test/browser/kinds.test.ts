import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { logOf, type Question, rowOf } from './support/desk.ts'
import {
  metaTells,
  oosterwiel,
  openOosterwiel,
  sendsOosterwiel,
  tidyOosterwiel
} from './support/oosterwiel.ts'
import { test } from './support/person.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const HTML = Buffer.from('<!doctype html><script>document.title = "te laat"</script>').toString('base64')
const CHOSEN = {
  type: 'interactive',
  interactive: {
    type: 'list_reply',
    list_reply: { id: 'zaal', title: 'Een zaal huren', description: 'Per dagdeel' }
  }
}
const ORDER = {
  type: 'order',
  order: {
    catalog_id: '1',
    text: 'Graag ophalen',
    product_items: [{ product_retailer_id: 'tas-blauw', quantity: 2, item_price: 4.5, currency: 'EUR' }]
  }
}

/** What a patron's phone can send beside plain words, and what staff read of it. */
const SENT: [message: Record<string, unknown>, shown: RegExp | string][] = [
  [{ text: 'Zie deze tekst', forwarded: true }, 'doorgestuurd'],
  [{ text: 'Ik wil lid worden', referral: true }, 'Kwam via een advertentie'],
  [{ kind: 'location' }, 'Bushalte Kerkplein'],
  [{ kind: 'contacts' }, 'Fatima de Boer'],
  [{ kind: 'contacts', own: true }, 'Het eigen nummer van de klant'],
  [{ kind: 'form' }, 'Ingevuld formulier'],
  [{ kind: 'document' }, 'Reservering zaal.pdf'],
  [
    { kind: 'document', file: HTML, filename: 'foto.jpg' },
    'Pas op: dit bestand kan je computer beschadigen.'
  ],
  [
    { kind: 'unsupported', unsupported: 'poll' },
    /^WhatsApp laat dit \(een peiling\) alleen op de telefoon zien/
  ],
  [{ kind: 'call' }, 'Gemiste oproep']
]

async function everyKind(page: Page): Promise<Question> {
  const patron = await sendsOosterwiel({ text: '*Hallo* allemaal' })
  await openOosterwiel(page, patron)
  const log = logOf(page, patron)
  await expect(log.locator('strong').getByText('Hallo')).toBeVisible()
  for (const [message, shown] of SENT) {
    await sendsOosterwiel(message, patron)
    await expect(log.getByText(shown).first()).toBeVisible()
  }
  return patron
}

test('whatever a patron sends is shown for what it is, and nothing is opened by itself', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  const patron = await everyKind(page)
  const log = logOf(page, patron)
  for (const message of [CHOSEN, ORDER]) await metaTells(patron, message)
  await expect(log.getByText('Een zaal huren')).toBeVisible()
  await expect(log.getByText('2 × tas-blauw')).toBeVisible()
  await expect(log.getByRole('link', { name: 'Open de kaart' })).toHaveAttribute('target', '_blank')
  const risky = log.getByRole('link', { name: 'Toch bewaren' })
  const served = await page.request.get((await risky.getAttribute('href')) ?? '')
  expect(served.headers()['content-disposition']).toContain('attachment')
  expect(served.headers()['content-security-policy']).toContain('sandbox')
  // one after the other: of what comes within one second the last to arrive is the last
  await sendsOosterwiel({ kind: 'sticker' }, patron)
  await expect(log.getByRole('img', { name: `Sticker van ${patron.name}` })).toBeVisible()
  await sendsOosterwiel({ kind: 'video' }, patron)
  await expect(log.getByLabel(`Video van ${patron.name}`, { exact: true })).toBeVisible()
  await sendsOosterwiel({ kind: 'audio' }, patron)
  await expect(log.getByRole('group', { name: `Geluid van ${patron.name}` })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  expect([...hosts], 'nobody else learns that this was read').toEqual([new URL(page.url()).host])
  await page.goto(`/b/${(await oosterwiel()).library_id}`)
  await expect(rowOf(page, patron)).toContainText('Geluid')
})

test('every kind fits the narrowest screen, and twice as large a text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const patron = await everyKind(page)
  await sendsOosterwiel({ kind: 'image', caption: 'Een plaatje' }, patron)
  await sendsOosterwiel({ kind: 'voice' }, patron)
  await expect(logOf(page, patron).getByRole('slider')).toBeVisible()
  await expect(logOf(page, patron).getByRole('img', { name: `Foto van ${patron.name}` })).toBeVisible()
  await expectFits(page, patron)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await expectFits(page, patron)
})

/** Neither the page nor the thread in it scrolls sideways. */
async function expectFits(page: Page, patron: Question): Promise<void> {
  const over = (element: Element) => element.scrollWidth - element.clientWidth
  await expect.poll(() => page.locator('html').evaluate(over)).toBeLessThanOrEqual(0)
  await expect.poll(() => logOf(page, patron).evaluate(over)).toBeLessThanOrEqual(0)
}
