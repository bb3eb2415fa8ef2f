import { Button } from 'react-aria-components/Button'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { useMenuLibrary, useSession } from './session.tsx'
import { useShowShortcuts } from './shortcuts.tsx'
import { useSignOut } from './use-sign-out.ts'

/** Who I am here, and what is mine: profile, keys, signing out. */
export function PersonMenu({ folded }: { folded: boolean }) {
  const { shell } = useTexts()
  const { person } = useSession()
  const library = useMenuLibrary()
  const trigger = (
    <Button className="person">
      <Avatar name={person.name} id={person.id} {...(library && { initials: library.initials })} />
      {folded ? (
        <span className="visually-hidden">{person.name}</span>
      ) : (
        <span className="person-words">
          <span className="person-name">{person.name.split(' ')[0]}</span>
          {library && <span className="secondary">{shell.roles[library.role]}</span>}
        </span>
      )}
    </Button>
  )
  return (
    <Menu trigger={trigger} label={shell.menuFor(person.name)} placement="top start">
      <PersonItems />
    </Menu>
  )
}

/** The lines of the menu that are about the person; on a phone they stand among the others. */
export function PersonItems() {
  const { profile, shell } = useTexts()
  const { person } = useSession()
  const showShortcuts = useShowShortcuts()
  const signOut = useSignOut()
  return (
    <>
      <MenuItem href={paths.profile} icon="user">
        {shell.profile}
      </MenuItem>
      <MenuItem onAction={showShortcuts} icon="keyboard" end={<kbd>?</kbd>} textValue={shell.shortcutsKey}>
        {shell.shortcutsKey}
      </MenuItem>
      {person.operator && (
        <MenuItem href={paths.operator} icon="server">
          {shell.operator}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onAction={signOut} icon="sign-out">
        {profile.signOut}
      </MenuItem>
    </>
  )
}
