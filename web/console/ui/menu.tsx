/** What a menu shows once it is open. Loaded when someone reaches for it: see `menu-button.tsx`. */
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps as AriaMenuItemProps
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Icon, type IconName } from './icon.tsx'
import type { OpenMenu } from './menu-button.tsx'

/** Opens beside its button, with the first line in focus; Escape and a choice close it, and focus returns. */
export function MenuPopover({ menu, children }: { menu: OpenMenu; children: ReactNode }) {
  return (
    <Popover
      className="popover"
      aria-label={menu.label}
      trigger="MenuTrigger"
      triggerRef={menu.button}
      isOpen
      onOpenChange={(open) => open || menu.close()}
      placement={menu.placement}
    >
      <AriaMenu className="menu" aria-label={menu.label} autoFocus="first" onClose={menu.close}>
        {children}
      </AriaMenu>
    </Popover>
  )
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  icon?: IconName
  /** at the end of the line: a count, a key */
  end?: ReactNode
  /** typing finds a line by its words; give `textValue` when they are not plain text */
  children: ReactNode
}

export function MenuItem({ icon, end, children, ...rest }: MenuItemProps) {
  const text = typeof children === 'string' ? { textValue: children } : {}
  return (
    <AriaMenuItem {...text} {...rest} className="menu-item">
      {icon && <Icon name={icon} />}
      {children}
      {end !== undefined && <span className="end">{end}</span>}
    </AriaMenuItem>
  )
}

export function MenuSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="menu-heading">{heading}</Header>
      {children}
    </AriaMenuSection>
  )
}

export const MenuSeparator = () => <Separator className="menu-separator" />
