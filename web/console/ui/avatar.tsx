import { initialsOf, tintOf } from './initials.ts'

export interface AvatarProps {
  /** as shown; empty: a question mark */
  name: string | null
  /** decides the colour, so that it stays when the name changes */
  id: string
  /** known initials of a colleague */
  initials?: string
  size?: 'small' | 'medium' | 'large'
}

/** Two letters on a soft colour. The name stands beside it, so it is not read aloud. */
export function Avatar({ name, id, initials, size = 'medium' }: AvatarProps) {
  const letters = initials ?? initialsOf(name)
  return (
    <span
      className={`avatar ${size}`}
      data-tint={letters === '?' ? undefined : tintOf(id)}
      aria-hidden="true"
    >
      {letters}
    </span>
  )
}
