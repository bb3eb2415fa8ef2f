import type { ReactElement, ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  type MenuItemProps as AriaMenuItemProps
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Icon, type IconName } from './icon.tsx'

export interface MenuProps {
  /** the button that opens it */
  trigger: ReactElement
  label: string
  children: ReactNode
  placement?: PopoverProps['placement']
}

export function Menu({ trigger, label, children, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement={placement}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  icon?: IconName
  /** at the end of the line: a count, a key */
  end?: ReactNode
  /** typing finds it by this; the words of `children` when it is plain text */
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
