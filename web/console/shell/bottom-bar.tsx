import { Button } from 'react-aria-components/Button'
import type { Membership } from '../api/contract.ts'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/menu.tsx'
import { LibraryItem } from './library-switch.tsx'
import { PersonItems } from './person-menu.tsx'
import { countWords, FIRST_VIEWS, MORE_VIEWS, useCounts, useView, VIEW_ICONS } from './places.ts'
import { useMenuLibrary, useSession } from './session.tsx'
import { ViewLink } from './view-link.tsx'

/** The menu of a phone: the three lists under the thumb, the rest under one button. */
export function BottomBar() {
  const { shell } = useTexts()
  const library = useMenuLibrary()
  return (
    <nav className="bottom-bar" aria-label={shell.navigation} data-pane tabIndex={-1}>
      {library ? <LibraryBar key={library.id} library={library} /> : <MoreMenu />}
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
        <MoreMenu library={library} count={count} />
      </li>
    </ul>
  )
}

interface MoreMenuProps {
  library?: Membership
  count?: ReturnType<typeof useCounts>
}

function MoreMenu({ library, count }: MoreMenuProps) {
  const { common } = useTexts()
  const { libraries } = useSession()
  const trigger = (
    <Button className="place">
      <Icon name="more" />
      <span className="place-name">{common.more}</span>
    </Button>
  )
  return (
    <Menu trigger={trigger} label={common.more} placement="top end">
      {library && <ViewItems libraryId={library.id} count={count} />}
      {library && libraries.length > 1 && <LibraryItems currentId={library.id} />}
      <PersonItems />
    </Menu>
  )
}

function ViewItems({ libraryId, count }: { libraryId: string; count: MoreMenuProps['count'] }) {
  const { shell } = useTexts()
  return (
    <>
      {MORE_VIEWS.map((view) => {
        const counted = count?.(view)
        return (
          <MenuItem
            key={view}
            href={paths.conversations(libraryId, view)}
            icon={VIEW_ICONS[view]}
            textValue={shell.views[view]}
            end={counted && counted.count > 0 && countWords(counted)}
          >
            {shell.views[view]}
          </MenuItem>
        )
      })}
      <MenuItem href={paths.search(libraryId)} icon="search">
        {shell.search}
      </MenuItem>
      <MenuSeparator />
    </>
  )
}

function LibraryItems({ currentId }: { currentId: string }) {
  const { shell } = useTexts()
  const { libraries } = useSession()
  return (
    <>
      <MenuSection heading={shell.libraries}>
        {libraries.map((library) => (
          <LibraryItem key={library.id} library={library} current={library.id === currentId} />
        ))}
      </MenuSection>
      <MenuSeparator />
    </>
  )
}
