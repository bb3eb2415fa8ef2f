import type { Membership } from '../api/contract.ts'
import { useDuty } from '../roster/queries.ts'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { MenuItem, MenuPopover, MenuSection, MenuSeparator } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { LibraryItems } from './library-menu.tsx'
import { PersonItems } from './person-items.tsx'
import { countWords, MORE_VIEWS, useCounts, VIEW_ICONS } from './places.ts'
import { useMenuLibrary, useSession } from './session.tsx'
import { settingsOf } from './settings.ts'

/** On a phone: the other lists, search, the other libraries, and what is mine. */
export default function MoreMenu({ menu }: { menu: OpenMenu }) {
  const { shell } = useTexts()
  const { libraries } = useSession()
  const library = useMenuLibrary()
  return (
    <MenuPopover menu={menu}>
      {library && <ViewItems library={library} />}
      {libraries.length > 1 && (
        <>
          <MenuSection heading={shell.libraries}>
            <LibraryItems />
          </MenuSection>
          <MenuSeparator />
        </>
      )}
      <PersonItems />
    </MenuPopover>
  )
}

function ViewItems({ library }: { library: Membership }) {
  const { shell } = useTexts()
  const libraryId = library.id
  const count = useCounts(libraryId)
  const hasRoster = useDuty(libraryId)?.enabled === true
  return (
    <>
      {MORE_VIEWS.map((view) => {
        const counted = count(view)
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
      <MenuSection heading={shell.settings}>
        {settingsOf(library, hasRoster).map(({ name, icon, path }) => (
          <MenuItem key={name} href={path(libraryId)} icon={icon}>
            {shell[name]}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
    </>
  )
}
