import type { Membership } from '../api/contract.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { FIRST_VIEWS, useCounts, useView } from './places.ts'
import { useMenuLibrary } from './session.tsx'
import { ViewLink } from './view-link.tsx'

const loadMenu = () => import('./more-menu.tsx')

/** The menu of a phone: the three lists under the thumb, the rest under one button. */
export function BottomBar() {
  const { shell } = useTexts()
  const library = useMenuLibrary()
  return (
    <nav className="bottom-bar" aria-label={shell.navigation} data-pane tabIndex={-1}>
      {library ? <LibraryBar key={library.id} library={library} /> : <MoreButton />}
    </nav>
  )
}

function LibraryBar({ library }: { library: Membership }) {
  const count = useCounts(library.id)
  const here = useView()
  return (
    <ul>
      {FIRST_VIEWS.map((view) => (
        <li key={view}>
          <ViewLink libraryId={library.id} view={view} current={view === here} count={count(view)} />
        </li>
      ))}
      <li>
        <MoreButton />
      </li>
    </ul>
  )
}

function MoreButton() {
  const { common } = useTexts()
  return (
    <MenuButton className="place" label={common.more} placement="top end" load={loadMenu}>
      <Icon name="more" />
      <span className="place-name">{common.more}</span>
    </MenuButton>
  )
}
