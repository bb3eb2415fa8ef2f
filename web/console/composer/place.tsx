/** Where the composer stands: its code comes beside the list's, and keeps its place free meanwhile. */
import { lazy, Suspense } from 'react'
import type { ComposerProps } from './composer.tsx'

const fetched = import('./composer.tsx').then(
  ({ Composer }) => ({ default: Composer }),
  () => undefined
)
// what could not be fetched with the page is fetched when it is needed
const Composer = lazy(async () => (await fetched) ?? { default: (await import('./composer.tsx')).Composer })

export function ComposerPlace(props: ComposerProps) {
  return (
    <Suspense fallback={<div className="composer-place" />}>
      <Composer {...props} />
    </Suspense>
  )
}
