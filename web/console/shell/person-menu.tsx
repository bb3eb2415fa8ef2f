import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { useMenuLibrary, useSession } from './session.tsx'

const loadMenu = () => import('./person-items.tsx')

/** Who I am here, and what is mine: profile, keys, signing out. */
export function PersonMenu({ folded }: { folded: boolean }) {
  const { shell } = useTexts()
  const { person } = useSession()
  const library = useMenuLibrary()
  return (
    <MenuButton className="person" label={shell.menuFor(person.name)} placement="top start" load={loadMenu}>
      <Avatar name={person.name} id={person.id} {...(library && { initials: library.initials })} />
      {folded ? (
        <span className="visually-hidden">{person.name}</span>
      ) : (
        <span className="person-words">
          <span className="person-name">{person.name.split(' ')[0]}</span>
          {library && <span className="secondary">{shell.roles[library.role]}</span>}
        </span>
      )}
    </MenuButton>
  )
}
