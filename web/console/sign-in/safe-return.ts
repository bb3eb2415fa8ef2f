/** The page to return to after signing in: only ever one of our own. */
export function safeReturn(path: string | null): string {
  const here = 'https://here.invalid'
  if (!path?.startsWith('/') || !URL.canParse(path, here)) return '/'
  const url = new URL(path, here)
  return url.origin === here ? url.pathname + url.search : '/'
}
