import type { Membership } from '../api/contract.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { initialsOf } from '../ui/initials.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { useSession } from './session.tsx'

const loadMenu = () => import('./library-menu.tsx')

/** Which library this is, and for people of several: the way to another. */
export function LibrarySwitch({ library, folded }: { library: Membership; folded: boolean }) {
  const { shell } = useTexts()
  const { libraries } = useSession()
  const shown = folded ? initialsOf(library.place) : library.name
  if (libraries.length < 2)
    return (
      <p className="library" title={library.name}>
        <span aria-hidden={folded}>{shown}</span>
        {folded && <span className="visually-hidden">{library.name}</span>}
      </p>
    )
  return (
    <MenuButton className="library" label={shell.libraries} load={loadMenu}>
      <span aria-hidden={folded}>{shown}</span>
      <span className="visually-hidden">
        {folded && library.name}, {shell.switchLibrary}
      </span>
      {!folded && <Icon name="chevrons" />}
    </MenuButton>
  )
}
