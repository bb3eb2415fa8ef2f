import { useEffect, useSyncExternalStore } from 'react'

let missing = false
let pagesBroken = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

window.addEventListener('vite:preloadError', () => {
  void serverAnswers().then((answers) => {
    if (!answers) return
    missing = true
    tell()
  })
})

/** Without a connection no part comes either, and that is no release. */
const serverAnswers = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false
  )

/** Is a part of the console gone since a release? `page`: the page itself cannot be shown · `elsewhere`: what is on the screen still works */
export function usePartMissing(): 'page' | 'elsewhere' | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (missing ? (pagesBroken > 0 ? 'page' : 'elsewhere') : undefined)
  )
}

/** For the place that is shown instead of a page that broke. */
export function usePageBroken(): void {
  useEffect(() => {
    pagesBroken += 1
    tell()
    return () => {
      pagesBroken -= 1
      tell()
    }
  }, [])
}
