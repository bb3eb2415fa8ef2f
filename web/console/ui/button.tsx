import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Icon, type IconName } from './icon.tsx'

/** `main`: the one action of a view · `plain` · `quiet`: beside others, without an edge */
export type ButtonLook = 'main' | 'plain' | 'quiet'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  look?: ButtonLook
  icon?: IconName
  className?: string
  children: ReactNode
}

export function Button({ look = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${look} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName
  /** its name, read aloud and shown on hover */
  label: string
}

export function IconButton({ icon, label, look = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={`button icon-only ${look} ${className}`}
      render={(props) => <button {...props} title={label} />}
    >
      <Icon name={icon} />
    </AriaButton>
  )
}
