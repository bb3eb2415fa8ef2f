import { Link, useRoute } from 'wouter'
import type { Membership } from '../api/contract.ts'
import { useDuty } from '../roster/queries.ts'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { LibrarySwitch } from './library-switch.tsx'
import { PersonMenu } from './person-menu.tsx'
import { FIRST_VIEWS, MORE_VIEWS, useCounts, useView } from './places.ts'
import { useMenuLibrary, useSession } from './session.tsx'
import { settingsOf } from './settings.ts'
import { NARROW, useMedia } from './use-media.ts'
import { ViewLink } from './view-link.tsx'

/** The menu beside the page; icons only where the screen is narrow. */
export function Rail() {
  const { common, shell } = useTexts()
  const library = useMenuLibrary()
  const { person } = useSession()
  const folded = useMedia(NARROW)
  return (
    <nav
      className="rail"
      aria-label={shell.navigation}
      data-pane
      tabIndex={-1}
      data-folded={folded || undefined}
    >
      <Link href="/" className="brand">
        <span className="brand-mark" aria-hidden="true">
          b
        </span>
        <span className="place-name">{common.appName}</span>
      </Link>
      {library && <LibrarySwitch library={library} folded={folded} />}
      {library && <Places key={library.id} libraryId={library.id} folded={folded} />}
      {library && <Settings library={library} folded={folded} />}
      {person.operator && (
        <PageLink href={paths.operator} icon="server" name={shell.operator} folded={folded} />
      )}
      <PersonMenu folded={folded} />
    </nav>
  )
}

function Settings({ library, folded }: { library: Membership; folded: boolean }) {
  const { shell } = useTexts()
  const hasRoster = useDuty(library.id)?.enabled === true
  return (
    <div className="places">
      <p className="places-more" id="places-settings">
        {shell.settings}
      </p>
      <ul aria-labelledby="places-settings">
        {settingsOf(library, hasRoster).map(({ name, icon, path }) => (
          <li key={name}>
            <PageLink href={path(library.id)} icon={icon} name={shell[name]} folded={folded} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PageLinkProps {
  href: string
  icon: IconName
  name: string
  folded: boolean
}

function PageLink({ href, icon, name, folded }: PageLinkProps) {
  const [current] = useRoute(`${href}/*?`)
  return (
    <Link
      href={href}
      className="place"
      aria-current={current ? 'page' : undefined}
      title={folded ? name : undefined}
    >
      <Icon name={icon} />
      <span className="place-name">{name}</span>
    </Link>
  )
}

function Places({ libraryId, folded }: { libraryId: string; folded: boolean }) {
  const { shell } = useTexts()
  const count = useCounts(libraryId)
  const here = useView()
  const links = (views: readonly (typeof FIRST_VIEWS | typeof MORE_VIEWS)[number][]) =>
    views.map((view) => (
      <li key={view}>
        <ViewLink
          libraryId={libraryId}
          view={view}
          current={view === here}
          count={count(view)}
          folded={folded}
        />
      </li>
    ))
  return (
    <div className="places">
      <ul>{links(FIRST_VIEWS)}</ul>
      <p className="places-more" id="places-more">
        {shell.more}
      </p>
      <ul aria-labelledby="places-more">{links(MORE_VIEWS)}</ul>
    </div>
  )
}
