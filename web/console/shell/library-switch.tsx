import { Button } from 'react-aria-components/Button'
import type { Membership } from '../api/contract.ts'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { initialsOf } from '../ui/initials.ts'
import { useSession } from './session.tsx'

/** Which library this is, and for people of several: the way to another. */
export function LibrarySwitch({ library, folded }: { library: Membership; folded: boolean }) {
  const { shell } = useTexts()
  const { libraries } = useSession()
  const shown = folded ? initialsOf(library.place) : library.name
  if (libraries.length < 2)
    return (
      <p className="library" title={library.name}>
        {folded ? <span aria-hidden="true">{shown}</span> : shown}
        {folded && <span className="visually-hidden">{library.name}</span>}
      </p>
    )
  const trigger = (
    <Button className="library">
      <span aria-hidden={folded}>{shown}</span>
      <span className="visually-hidden">
        {folded && library.name}, {shell.switchLibrary}
      </span>
      {!folded && <Icon name="chevrons" />}
    </Button>
  )
  return (
    <Menu trigger={trigger} label={shell.libraries}>
      {libraries.map((other) => (
        <LibraryItem key={other.id} library={other} current={other.id === library.id} />
      ))}
    </Menu>
  )
}

export function LibraryItem({ library, current }: { library: Membership; current: boolean }) {
  return (
    <MenuItem
      href={paths.conversations(library.id)}
      textValue={library.name}
      end={current && <Icon name="check" />}
    >
      <span>
        {library.name}
        <span className="menu-second">{library.place}</span>
      </span>
    </MenuItem>
  )
}
