import { closeSync, mkdtempSync, openSync, readFileSync, ftruncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { answers, composerFor, logOf } from './support/desk.ts'
import { oosterwiel, openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'
import { faults, messagesTo } from './support/simulator.ts'

test.beforeEach(tidyOosterwiel)
test.afterEach(() => faults())
test.use({ email: 'tineke@oosterwiel.example' })

const PDF = { name: 'Folder voorlezen.pdf', mimeType: 'application/pdf', buffer: sample('document.pdf') }
const PHOTO = { name: 'leeszaal.jpg', mimeType: 'image/jpeg', buffer: sample('photo.jpg') }
const TEXT = { text: 'Hallo, ik heb een vraag' }

function sample(name: string) {
  return readFileSync(new URL(`../../scripts/simulator/samples/${name}`, import.meta.url))
}

const picker = (page: Page) => page.locator('input[type=file]')
const chosen = (page: Page) => page.getByRole('list', { name: 'Bestanden bij je antwoord' })
const sendButton = (page: Page) => page.getByRole('button', { name: 'Verstuur', exact: true })
const bytesOf = (page: Page, url: string) =>
  page.evaluate(async (address) => (await (await fetch(address)).arrayBuffer()).byteLength, url)

test('a photo’s words are there at once, and the picture when it was fetched; it opens large and can be saved', async ({
  page
}) => {
  const patron = await sendsOosterwiel(TEXT)
  await openOosterwiel(page, patron)
  const { phone_number_id } = await oosterwiel()
  await faults({ where: 'media', phone_number_id, delay_ms: 4000, times: 1 })
  await sendsOosterwiel({ kind: 'image', caption: 'Is dit mijn jas?' }, patron)
  const log = logOf(page, patron)
  await expect(log.getByText('Is dit mijn jas?')).toBeVisible()
  await expect(log.getByText('Foto wordt opgehaald')).toBeVisible()
  await expectAccessible(page)
  const picture = log.getByRole('button', { name: `Foto van ${patron.name}: toon groot` })
  await expect(picture).toBeVisible()
  const image = picture.getByRole('img')
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await picture.press('Enter')
  const large = page.getByRole('dialog', { name: `Foto van ${patron.name}` })
  await expect(large.getByRole('img')).toBeVisible()
  await expectAccessible(page)
  const saved = page.waitForEvent('download')
  await large.getByRole('link', { name: 'Bewaar' }).click()
  expect(readFileSync(await (await saved).path())).toEqual(PHOTO.buffer)
  await page.keyboard.press('Escape')
  await expect(large).toHaveCount(0)
  await expect(picture).toBeFocused()
})

test('words and a document go once, under the document’s name; taken back first, both return', async ({
  page
}) => {
  const patron = await sendsOosterwiel(TEXT)
  await openOosterwiel(page, patron)
  await picker(page).setInputFiles([PDF])
  await expect(chosen(page).getByText('klaar om te versturen')).toBeAttached()
  await expectAccessible(page)
  await answers(page, patron, 'Hier is de folder')
  await expect(chosen(page)).toHaveCount(0)
  await logOf(page, patron).getByRole('button', { name: 'Ongedaan maken' }).first().click()
  await expect(composerFor(page, patron)).toHaveValue('Hier is de folder')
  await expect(chosen(page).getByText(PDF.name)).toBeVisible()
  expect(await messagesTo(patron.from)).toEqual([])

  await picker(page).setInputFiles([PHOTO])
  await expect(chosen(page).getByText('klaar om te versturen')).toHaveCount(2)
  await sendButton(page).dblclick()
  await expect.poll(() => messagesTo(patron.from)).toHaveLength(2)
  await expect(logOf(page, patron).getByText(/bezorgd|gelezen/)).toHaveCount(2)
  const shown = await messagesTo(patron.from)
  expect(shown.map(({ type, text }) => ({ type, text }))).toEqual([
    { type: 'document', text: 'Hier is de folder' },
    { type: 'image', text: expect.any(String) }
  ])
  await expect(logOf(page, patron).getByText(PDF.name)).toBeVisible()
  const save = logOf(page, patron).getByRole('link', { name: `Bewaar ${PDF.name}` })
  expect(await bytesOf(page, (await save.getAttribute('href')) ?? '')).toBe(PDF.buffer.byteLength)
})

test('what cannot go is refused before anything is uploaded, and an upload can be stopped', async ({
  page
}) => {
  const patron = await sendsOosterwiel(TEXT)
  await openOosterwiel(page, patron)
  const uploads: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/attachments/')) uploads.push(request.url())
  })
  await picker(page).setInputFiles([
    { name: 'rekening.pdf.exe', mimeType: 'application/octet-stream', buffer: PDF.buffer }
  ])
  await expect(page.getByRole('alert').getByText(/^rekening\.pdf\.exe kan niet mee: /)).toBeVisible()
  await picker(page).setInputFiles(largeFile('film van de opening.mp4', 100_000_001))
  await expect(page.getByRole('alert').getByText(/is te groot\. WhatsApp neemt bestanden aan/)).toBeVisible()
  await expectAccessible(page)
  expect(uploads).toEqual([])
  await expect(sendButton(page)).toBeDisabled()

  await page.route('**/attachments/fil_*', () => {})
  await picker(page).setInputFiles([PDF])
  await expect(chosen(page).getByRole('progressbar', { name: PDF.name })).toBeVisible()
  await composerFor(page, patron).fill('Wacht nog even')
  await expect(sendButton(page)).toBeDisabled()
  await expectAccessible(page)
  await chosen(page)
    .getByRole('button', { name: `${PDF.name} weghalen` })
    .click()
  await expect(chosen(page)).toHaveCount(0)
  await page.unroute('**/attachments/fil_*')
  await sendButton(page).click()
  await expect
    .poll(async () => (await messagesTo(patron.from)).map(({ type, text }) => [type, text]))
    .toEqual([['text', 'Wacht nog even']])
})

test('a file that is chosen without a connection is seen, and nobody is told of a new version', async ({
  page,
  context
}) => {
  const patron = await sendsOosterwiel(TEXT)
  const part = page.waitForResponse(/assets\/file-list/)
  await openOosterwiel(page, patron)
  await part
  await context.setOffline(true)
  await picker(page).setInputFiles([PDF])
  await expect(chosen(page).getByText('Geen verbinding. Het bestand staat nog hier.')).toBeVisible()
  await page.getByRole('button', { name: 'Meer om te sturen' }).hover()
  await expect(page.getByText('Geen verbinding. Wat je schrijft, blijft bewaard.')).toBeVisible({
    timeout: 9000
  })
  await expect(page.getByRole('button', { name: 'Nieuwe versie, herladen' })).toHaveCount(0)
  await context.setOffline(false)
  await expect(chosen(page).getByText('klaar om te versturen')).toBeAttached({ timeout: 15_000 })
})

/** As large as it says, without its bytes on the disk. */
function largeFile(name: string, size: number) {
  const path = join(mkdtempSync(join(tmpdir(), 'baak-large-')), name)
  const file = openSync(path, 'w')
  ftruncateSync(file, size)
  closeSync(file)
  return path
}

test('a voice message is played, paused, moved and sped up, with keys alone', async ({ page }) => {
  const patron = await sendsOosterwiel({ kind: 'voice' })
  await openOosterwiel(page, patron)
  const player = logOf(page, patron).getByRole('group', { name: `Spraakbericht van ${patron.name}` })
  const audio = player.locator('audio')
  const at = () => audio.evaluate((element: HTMLAudioElement) => element.currentTime)
  const slider = player.getByRole('slider', { name: 'Plaats in de opname' })
  await expect(slider).toHaveAttribute('aria-valuetext', /^0:00 van 0:0[1-9]$/)
  await player.getByRole('button', { name: 'Afspelen' }).press('Enter')
  await expect.poll(at).toBeGreaterThan(0)
  await player.getByRole('button', { name: 'Pauze' }).press('Space')
  await expect(player.getByRole('button', { name: 'Afspelen' })).toBeFocused()
  const paused = await at()
  await slider.press('Home')
  await slider.press('ArrowRight')
  expect(await at()).toBeCloseTo(0.1)
  expect(paused).toBeGreaterThan(0)
  await player.getByRole('button', { name: 'Snelheid: 1 keer' }).press('Enter')
  await player.getByRole('button', { name: 'Snelheid: 1,5 keer' }).press('Enter')
  await expect(player.getByRole('button', { name: 'Snelheid: 2 keer' })).toBeFocused()
  expect(await audio.evaluate((element: HTMLAudioElement) => element.playbackRate)).toBe(2)
  await expectAccessible(page)
})

test('a file that does not come yet says when it is tried again, and comes sooner when somebody asks', async ({
  page
}) => {
  const { phone_number_id } = await oosterwiel()
  await faults({ where: 'media', phone_number_id, wrong_bytes: true })
  const patron = await sendsOosterwiel({ kind: 'image', caption: 'De schade aan het boek' })
  await openOosterwiel(page, patron)
  const log = logOf(page, patron)
  await expect(log.getByText('De schade aan het boek')).toBeVisible()
  await expect(
    log.getByText(/^Foto ophalen lukte nog niet\. We proberen het om \d+\.\d\d uur opnieuw\.$/)
  ).toBeVisible()
  await expectAccessible(page)
  await faults()
  await log.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  await expect(log.getByRole('button', { name: `Foto van ${patron.name}: toon groot` })).toBeVisible()
  await expect(log.getByText(/lukte nog niet/)).toHaveCount(0)
})
