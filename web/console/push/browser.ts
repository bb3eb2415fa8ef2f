/** What this browser can and may show while no console is open. */

export interface BrowserSubscription {
  endpoint: string
  p256dh: string
  auth: string
}

export type Permission = 'unsupported' | NotificationPermission

const WORKER = '/push-worker.js'

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string }
  ) => { createScriptURL: (url: string) => string }
}

export const permission = (): Permission =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
    ? Notification.permission
    : 'unsupported'

/** What this browser lets us push to; null: nothing. */
export async function ownSubscription(): Promise<BrowserSubscription | null> {
  const found = await subscription()
  return found && shapeOf(found)
}

function shapeOf(subscription: PushSubscription): BrowserSubscription {
  const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {}
  return { endpoint: subscription.endpoint, p256dh, auth }
}

/** Lets the owner of this key push here. Rejects when the browser's push service cannot be reached. */
export async function subscribe(publicKey: string): Promise<BrowserSubscription> {
  await navigator.serviceWorker.register(workerUrl())
  const { pushManager } = await navigator.serviceWorker.ready
  // one for another key, or that the server forgot
  await (await pushManager.getSubscription())?.unsubscribe()
  return shapeOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))
}

export async function unsubscribe(): Promise<void> {
  await (await subscription())?.unsubscribe()
}

async function subscription(): Promise<PushSubscription | null> {
  if (permission() !== 'granted') return null
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

let url: string | undefined

/** The page runs no script but from an address that a policy makes; this one makes one. */
function workerUrl(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  url ??=
    trustedTypes?.createPolicy('push-worker', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ??
    WORKER
  return url
}
