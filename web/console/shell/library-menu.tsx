import { paths } from '../routes.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuItem, MenuPopover } from '../ui/menu.tsx'
import type { OpenMenu } from '../ui/menu-button.tsx'
import { useMenuLibrary, useSession } from './session.tsx'

export default function LibraryMenu({ menu }: { menu: OpenMenu }) {
  return (
    <MenuPopover menu={menu}>
      <LibraryItems />
    </MenuPopover>
  )
}

/** Every library of this person, the present one ticked. */
export function LibraryItems() {
  const { libraries } = useSession()
  const current = useMenuLibrary()
  return libraries.map((library) => (
    <MenuItem
      key={library.id}
      href={paths.conversations(library.id)}
      textValue={library.name}
      end={library.id === current?.id && <Icon name="check" />}
    >
      <span>
        {library.name}
        <span className="menu-second">{library.place}</span>
      </span>
    </MenuItem>
  ))
}
