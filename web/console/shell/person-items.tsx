import { PresenceItems } from '../roster/presence-items.tsx'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from '../sign-in/texts.ts'
import { MenuItem, MenuPopover, MenuSeparator } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { useSession } from './session.tsx'
import { useShowShortcuts } from './shortcuts.tsx'
import { useSignOut } from './use-sign-out.ts'

export default function PersonItemsMenu({ menu }: { menu: OpenMenu }) {
  return (
    <MenuPopover menu={menu}>
      <PersonItems />
    </MenuPopover>
  )
}

/** The lines of a menu that are about the person. */
export function PersonItems() {
  const { shell } = useTexts()
  const { profile } = useAccountTexts()
  const { person } = useSession()
  const showShortcuts = useShowShortcuts()
  const signOut = useSignOut()
  return (
    <>
      <PresenceItems />
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
