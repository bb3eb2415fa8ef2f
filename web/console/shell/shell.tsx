/** The frame of every page of a signed-in person: menu, notices of the connection, the page. */
import { type ReactNode, Suspense } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useTexts } from '../texts/use-texts.tsx'
import { LoadingState } from '../ui/states.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { NewVersion } from './new-version.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { ClosedNow, ShiftEnded } from './notices.tsx'
import { usePanes } from './panes.ts'
import { useUnreadTitle } from './places.ts'
import { Rail } from './rail.tsx'
import { useMenuLibrary } from './session.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { PHONE, useMedia } from './use-media.ts'

export function Shell({ children }: { children: ReactNode }) {
  const { shell } = useTexts()
  const phone = useMedia(PHONE)
  const [location] = useLocation()
  const [inConversation] = useRoute('/b/:library/gesprekken/:view/:conversation')
  const [inLibrary] = useRoute('/b/:library/*?')
  usePanes()
  const library = useMenuLibrary()
  useUnreadTitle(library?.id)
  return (
    <Shortcuts>
      <div className="shell">
        <a className="skip visually-hidden" href="#main">
          {shell.skip}
        </a>
        {!phone && <Rail />}
        <div className="shell-page">
          <OfflineBanner />
          <NewVersion />
          {library && <ClosedNow libraryId={library.id} />}
          {inLibrary && library && <ShiftEnded libraryId={library.id} />}
          <main id="main" tabIndex={-1}>
            <ErrorBoundary key={location.split('/').slice(0, 4).join('/')}>
              <Suspense fallback={<LoadingState />}>{children}</Suspense>
            </ErrorBoundary>
          </main>
        </div>
        {phone && !inConversation && <BottomBar />}
      </div>
    </Shortcuts>
  )
}
