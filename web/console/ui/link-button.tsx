import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ButtonLook } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

/** Looks like a button, is a link: it goes somewhere. */
export function LinkButton({
  href,
  look = 'plain',
  icon,
  children
}: {
  href: string
  look?: ButtonLook
  icon?: IconName
  children: ReactNode
}) {
  return (
    <Link href={href} className={`button ${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
