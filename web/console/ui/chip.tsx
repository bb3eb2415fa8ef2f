import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ChipLook = 'plain' | 'outline' | 'soon' | 'late' | 'ok' | 'accent'

/** A state in words. Colour only repeats what the words say. */
export function Chip({
  look = 'plain',
  icon,
  children
}: {
  look?: ChipLook
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={`chip ${look}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}
