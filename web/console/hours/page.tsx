import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, useRoute } from 'wouter'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { Branches } from './branches.tsx'
import { Desk } from './desk.tsx'
import { hoursQuery } from './queries.ts'
import { pathOf, SECTIONS, type Section, sectionOf } from './sections.ts'
import { Service } from './service.tsx'
import { useHoursTexts } from './texts.ts'
import './hours.css'

const Ask = lazy(() => import('./ask.tsx'))
const Closures = lazy(() => import('./closures.tsx'))
const Versions = lazy(() => import('./versions.tsx'))
const Year = lazy(() => import('./year.tsx'))

/** When the branches are open and the channels answered: set once, looked up by everybody. */
export default function HoursPage() {
  const words = useHoursTexts()
  const { shell } = useTexts()
  const { id, may, details } = useLibrary()
  const { data, error, refetch } = useQuery(hoursQuery(id))
  const [, params] = useRoute<{ section?: string; branch?: string }>(
    '/b/:library/openingstijden/:section?/:branch?'
  )
  const section = sectionOf(params?.section)
  useTitle(words.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who is no admin may have nothing in it to focus
    <section className="page" data-pane aria-label={words.title} tabIndex={0}>
      <div className="column hours">
        <header>
          <h1>{words.title}</h1>
          {may('emergency_close') && (
            <LinkButton href={paths.emergency(id)} icon="ban">
              {shell.emergency}
            </LinkButton>
          )}
          {section === 'service' && <p className="secondary">{words.intro}</p>}
          {!may('hours_edit') && <p className="secondary">{words.readOnly}</p>}
        </header>
        {data && details ? (
          <Desk saved={data}>
            <Sections here={section} />
            <Suspense fallback={<LoadingState />}>
              <Part section={section} branchId={params?.branch} />
            </Suspense>
          </Desk>
        ) : error ? (
          <ErrorState error={error} title={words.failed} onRetry={refetch} />
        ) : (
          <LoadingState />
        )}
      </div>
    </section>
  )
}

function Sections({ here }: { here: Section }) {
  const { sections } = useHoursTexts()
  const { id } = useLibrary()
  return (
    <nav className="hours-sections" aria-label={sections.label}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <Link
              href={pathOf(id, section)}
              aria-current={section === here ? 'page' : undefined}
              className="hours-section"
            >
              {sections[section]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Part({ section, branchId }: { section: Section; branchId: string | undefined }) {
  switch (section) {
    case 'service':
      return <Service />
    case 'branches':
      return <Branches branchId={branchId} />
    case 'closures':
      return <Closures />
    case 'year':
      return <Year />
    case 'ask':
      return <Ask />
    case 'versions':
      return <Versions />
  }
}
