/** Whom we post to: nobody makes the Worker call another address than that of a browser maker's push service. Pure. */
const HOSTS = ['fcm.googleapis.com', 'updates.push.services.mozilla.com']
const DOMAINS = ['.notify.windows.com', '.push.apple.com']

/** `simulator`: what plays the push service in development; null in production. */
export function isPushService(address: string, simulator: string | null): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password, origin } = new URL(address)
  if (simulator !== null && origin === new URL(simulator).origin) return true
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false
  return HOSTS.includes(hostname) || DOMAINS.some((domain) => hostname.endsWith(domain))
}
