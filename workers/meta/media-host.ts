/** Where a file of Meta's may be fetched, and our token be sent. Pure. */
const META = ['.fbsbx.com', '.fbcdn.net', '.whatsapp.net']
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Meta's hosts over https; in development also the simulator, on this computer alone. The URL, or null. */
export function mediaUrl(
  address: string,
  { ENVIRONMENT, GRAPH_URL }: { ENVIRONMENT: string; GRAPH_URL: string }
): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username || url.password) return null
  if (ENVIRONMENT === 'development' && LOOPBACK.has(url.hostname) && url.origin === new URL(GRAPH_URL).origin)
    return url
  // the default port alone: `port` is empty then
  const ofMeta =
    url.protocol === 'https:' && url.port === '' && META.some((end) => url.hostname.endsWith(end))
  return ofMeta ? url : null
}
