import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/person.ts'
import { newPushBrowser } from './support/simulator.ts'

test.use({ email: 'ingrid@heidebrink.example' })

/** The browser's own push service is out of reach: the simulator's takes its place, with the browser's way to it. */
async function withPushService(context: BrowserContext): Promise<void> {
  const { endpoint, p256dh, auth } = await newPushBrowser()
  await context.addInitScript(
    ({ own, keys }) => {
      const made = {
        endpoint: own,
        toJSON: () => ({ endpoint: own, keys }),
        unsubscribe: async () => {
          localStorage.removeItem('test:push')
          return true
        }
      }
      PushManager.prototype.subscribe = async () => {
        localStorage.setItem('test:push', 'on')
        return made as unknown as PushSubscription
      }
      PushManager.prototype.getSubscription = async () =>
        (localStorage.getItem('test:push') ? made : null) as unknown as PushSubscription
    },
    { own: endpoint, keys: { p256dh, auth } }
  )
}

/** What the person answers when the browser asks, and how often it asked. */
async function withAnswer(page: Page, answer: NotificationPermission): Promise<void> {
  await page.addInitScript((given) => {
    let now: NotificationPermission = sessionStorage.getItem('test:asked') ? given : 'default'
    Object.defineProperty(Notification, 'permission', { get: () => now })
    Notification.requestPermission = async () => {
      const asked = Number(sessionStorage.getItem('test:asked') ?? 0)
      sessionStorage.setItem('test:asked', String(asked + 1))
      now = given
      return given
    }
  }, answer)
}

const asked = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('test:asked') ?? 0))
const turnOn = (page: Page) => page.getByRole('button', { name: 'Meldingen op dit apparaat aanzetten' })
const turnOff = (page: Page) => page.getByRole('button', { name: 'Meldingen op dit apparaat uitzetten' })
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a colleague turns notices on after reading what they are, sees it anew later, and turns them off', async ({
  page,
  context
}) => {
  await withPushService(context)
  await withAnswer(page, 'granted')
  await page.goto('/profiel')
  await expect(page.getByText('nooit iets over de klant', { exact: false })).toBeVisible()
  await expect(turnOn(page)).toBeVisible()
  expect(await asked(page)).toBe(0)
  await expectAccessible(page)
  await turnOn(page).dblclick()
  await expect(
    page.getByText('Meldingen staan aan op dit apparaat. Meld je je hier af, dan gaan ze uit.')
  ).toBeVisible()
  await expect(turnOff(page)).toBeVisible()
  const devices = page.getByRole('list', { name: 'Apparaten die meldingen krijgen' })
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page)
  expect(await fits(page)).toBe(true)
  await page.reload()
  await expect(turnOff(page)).toBeVisible()
  await turnOff(page).click()
  await expect(turnOn(page)).toBeVisible()
  await expect(devices).toHaveCount(0)
})

test('a browser in which somebody said no says so, and how to change that', async ({ page, context }) => {
  await withPushService(context)
  await withAnswer(page, 'denied')
  await page.goto('/profiel')
  await turnOn(page).click()
  await expect(
    page.locator('#main').getByText('Je browser houdt meldingen van Baak tegen', { exact: false })
  ).toBeVisible()
  await expect(turnOn(page)).toHaveCount(0)
  await expectAccessible(page)
})

test('a browser that cannot show notices says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'))
  await page.goto('/profiel')
  await expect(page.getByText('Deze browser kan geen meldingen tonen.', { exact: false })).toBeVisible()
  await expect(turnOn(page)).toHaveCount(0)
})

/** What this file needs of a service worker, whose types no page has. */
interface WorkerScope extends EventTarget {
  registration: ServiceWorkerRegistration
  clients: { matchAll: () => Promise<unknown[]>; openWindow: (path: string) => Promise<null> }
  NotificationEvent: new (type: string, init: { notification: Notification }) => Event
}

/** A push arrives, as the browser hands it to the worker. */
async function pushed(cdp: CDPSession, registrationId: string, origin: string, content: object) {
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId,
    data: JSON.stringify(content)
  })
}

test('a push shows that somebody waits and nothing of who, one a library, and opens the right list', async ({
  page,
  context,
  baseURL
}) => {
  await context.grantPermissions(['notifications'])
  await withPushService(context)
  await page.goto('/profiel')
  const cdp = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated')
      if (active) resolve(active.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  await turnOn(page).click()
  await expect(turnOff(page)).toBeVisible()
  const id = await registered
  const origin = baseURL ?? ''
  const library_id = `lib_${'0'.repeat(26)}`
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const notices = await registration.getNotifications()
      return notices.map(({ title, body, tag }) => ({ title, body, tag }))
    })
  const content = { library_id, library: 'Bibliotheek Heidebrink', language: 'nl' }
  await pushed(cdp, id, origin, { ...content, kind: 'soon' })
  const title = 'Er wacht een klant op antwoord in Bibliotheek Heidebrink'
  const tag = `waits-${library_id}`
  await expect.poll(shown).toEqual([{ title, body: 'Het antwoord is bijna te laat.', tag }])
  await pushed(cdp, id, origin, { ...content, kind: 'late' })
  await expect.poll(shown).toEqual([{ title, body: 'Het antwoord is te laat.', tag }])
  await pushed(cdp, id, origin, { ...content, language: 'en', kind: 'unseen', library_id: 'x' })
  await expect
    .poll(async () => (await shown()).map((notice) => notice.title))
    .toContain('A patron waits for an answer in Bibliotheek Heidebrink')
  const [worker] = context.serviceWorkers()
  const opened = await worker?.evaluate(async () => {
    const scope = self as unknown as WorkerScope
    const paths: string[] = []
    scope.clients.matchAll = async () => []
    scope.clients.openWindow = async (path) => {
      paths.push(path)
      return null
    }
    for (const notification of await scope.registration.getNotifications()) {
      scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
    }
    await new Promise((resolve) => setTimeout(resolve))
    return paths.sort()
  })
  expect(opened).toEqual(['/', `/b/${library_id}`])
  await expect.poll(shown).toEqual([])
  await turnOff(page).click()
  await expect(turnOn(page)).toBeVisible()
})
