/** The console's map: every address and what it shows. */
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Redirect, Route, Switch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { queries } from './api/queries.ts'
import { LiveProvider } from './live/use-live.tsx'
import { paths } from './routes.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { NotFoundPage } from './shell/not-found.tsx'
import { LibraryProvider, SessionProvider, sessionQuery, useSession } from './shell/session.tsx'
import { Shell } from './shell/shell.tsx'
import { homeOf, rememberLibrary } from './shell/home.ts'
import { rememberLanguage, usePreferredLanguage } from './texts/language.ts'
import { TextsProvider } from './texts/use-texts.tsx'
import { IconSprite } from './ui/icon.tsx'
import { ErrorState, LoadingState } from './ui/states.tsx'
import { ToastRegion } from './ui/toasts.tsx'

const ConversationsPage = lazy(() => import('./conversations/page.tsx'))
const SearchPage = lazy(() => import('./search/page.tsx'))
const ChannelsPage = lazy(() => import('./channels/page.tsx'))
const AutoRepliesPage = lazy(() => import('./auto-replies/page.tsx'))
const HoursPage = lazy(() => import('./hours/page.tsx'))
const EmergencyPage = lazy(() => import('./emergency/page.tsx'))
const RosterPage = lazy(() => import('./roster/page.tsx'))
const TargetsPage = lazy(() => import('./targets/page.tsx'))
const Warnings = lazy(() => import('./targets/warnings.tsx'))
const WaitScreen = lazy(() => import('./wait-screen/page.tsx'))
const SignInPage = lazy(() => import('./sign-in/page.tsx'))
const ProfilePage = lazy(() => import('./profile/page.tsx'))
const OperatorPage = lazy(() => import('./operator/page.tsx'))

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Spoken>
        <RouterProvider navigate={(path) => navigate(path)}>
          <IconSprite />
          <ErrorBoundary>
            <Suspense fallback={<LoadingState />}>
              <Switch>
                <Route path={paths.signIn} component={SignInPage} />
                <Route path={paths.waitScreen} component={WaitScreen} />
                <Route>
                  <SignedIn />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
          <ToastRegion />
        </RouterProvider>
      </Spoken>
    </QueryClientProvider>
  )
}

/** In the language of the person, and before that in the one last used here. */
function Spoken({ children }: { children: ReactNode }) {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const language = session?.person.language
  useEffect(() => {
    if (language) rememberLanguage(language)
  }, [language])
  const preferred = usePreferredLanguage()
  return <TextsProvider language={language ?? preferred}>{children}</TextsProvider>
}

function SignedIn() {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  if (!session) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingState />
  return (
    <SessionProvider session={session}>
      <Switch>
        <Route path="/">
          <Redirect to={homeOf(session)} replace />
        </Route>
        <Route path={paths.profile}>
          <Shell>
            <ProfilePage />
          </Shell>
        </Route>
        <Route path={paths.operator}>
          <Shell>
            <OperatorPage />
          </Shell>
        </Route>
        <Route path="/b/:library/*?">{({ library }) => <InLibrary key={library} id={library} />}</Route>
        <Route>
          <Shell>
            <NotFoundPage />
          </Shell>
        </Route>
      </Switch>
    </SessionProvider>
  )
}

function InLibrary({ id }: { id: string }) {
  const library = useSession().libraries.find((candidate) => candidate.id === id)
  useEffect(() => {
    if (library) rememberLibrary(library.id)
  }, [library])
  if (!library)
    return (
      <Shell>
        <NotFoundPage />
      </Shell>
    )
  return (
    <LibraryProvider library={library}>
      <LiveProvider libraryId={library.id}>
        <Suspense>
          <Warnings />
        </Suspense>
        <Shell>
          <Switch>
            <Route path="/b/:library">
              <Redirect to={paths.conversations(library.id)} replace />
            </Route>
            <Route path="/b/:library/gesprekken/:view?/:conversation?" component={ConversationsPage} />
            <Route path="/b/:library/zoeken" component={SearchPage} />
            <Route path="/b/:library/kanalen" component={ChannelsPage} />
            <Route path="/b/:library/automatische-berichten" component={AutoRepliesPage} />
            <Route path="/b/:library/openingstijden/*?" component={HoursPage} />
            <Route path="/b/:library/noodsluiting" component={EmergencyPage} />
            <Route path="/b/:library/rooster" component={RosterPage} />
            <Route path="/b/:library/antwoordtijden" component={TargetsPage} />
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Shell>
      </LiveProvider>
    </LibraryProvider>
  )
}
