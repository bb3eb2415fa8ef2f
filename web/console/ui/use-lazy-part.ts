import { type ComponentType, useCallback, useState } from 'react'

/**
 * A component whose code is fetched when `load` is called: `const [Part, load] = useLazyPart(() => import('./part.tsx'))`.
 * A part that is gone after a release is said by the notice of a new version; one that a lost connection kept away comes when it is back.
 */
export function useLazyPart<Props>(
  fetchPart: () => Promise<{ default: ComponentType<Props> }>
): [part: ComponentType<Props> | undefined, load: () => void] {
  const [part, setPart] = useState<ComponentType<Props>>()
  const load = useCallback(() => {
    fetchPart().then(
      (module) => setPart(() => module.default),
      () => window.addEventListener('online', load, { once: true })
    )
  }, [fetchPart])
  return [part, load]
}
