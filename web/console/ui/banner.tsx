import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface BannerProps {
  /** `soon`: mind this · `late`: something is wrong · `info`: good to know */
  look?: 'soon' | 'late' | 'info'
  icon?: IconName
  children: ReactNode
  /** buttons that mend it */
  action?: ReactNode
}

/** A line over the whole width of what it is about: what happened, what is safe, what to do. */
export function Banner({ look = 'soon', icon = 'alert', children, action }: BannerProps) {
  return (
    <div className={`banner ${look}`} role="status">
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  )
}
