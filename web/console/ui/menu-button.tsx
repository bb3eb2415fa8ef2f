import { type ComponentType, type ReactNode, type RefObject, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useLazyPart } from './use-lazy-part.ts'

type Placement = 'top start' | 'top end' | 'bottom start' | 'bottom end'

/** What an open menu needs to know of its button. */
export interface OpenMenu {
  button: RefObject<HTMLButtonElement | null>
  label: string
  placement: Placement
  close: () => void
}
export interface MenuButtonProps {
  className: string
  /** of the menu */
  label: string
  placement?: Placement
  /** brings the menu itself, `<MenuPopover menu={menu}>`: asked for when pointer or focus comes near */
  load: () => Promise<{ default: ComponentType<{ menu: OpenMenu }> }>
  children: ReactNode
}

/** A button with a menu whose code comes when it is needed, so that a first page stays small. */
export function MenuButton({
  className,
  label,
  placement = 'bottom start',
  load,
  children
}: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Menu, fetchMenu] = useLazyPart(load)
  const show = () => {
    fetchMenu()
    setOpen(true)
  }
  return (
    <>
      <Button
        ref={button}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={show}
        onHoverStart={fetchMenu}
        onFocus={fetchMenu}
        onKeyDown={(event) => (event.key === 'ArrowDown' || event.key === 'ArrowUp') && show()}
      >
        {children}
      </Button>
      {open && Menu && <Menu menu={{ button, label, placement, close: () => setOpen(false) }} />}
    </>
  )
}
