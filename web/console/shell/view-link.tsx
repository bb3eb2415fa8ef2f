import { Link } from 'wouter'
import type { Count, View } from '../api/contract.ts'
import { paths } from '../routes.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { countWords, VIEW_ICONS } from './places.ts'

export interface ViewLinkProps {
  libraryId: string
  view: View
  current: boolean
  count: Count | undefined
  /** only the icon shows: the name appears on hover */
  folded?: boolean
}

export function ViewLink({ libraryId, view, current, count, folded = false }: ViewLinkProps) {
  const { shell } = useTexts()
  const name = shell.views[view]
  return (
    <Link
      href={paths.conversations(libraryId, view)}
      className="place"
      aria-current={current ? 'page' : undefined}
      title={folded ? name : undefined}
    >
      <Icon name={VIEW_ICONS[view]} />
      <span className="place-name">{name}</span>
      {count !== undefined && count.count > 0 && (
        <span className="place-count">
          <span aria-hidden="true">{countWords(count)}</span>
          <span className="visually-hidden">, {shell.count(count.count, count.capped)}</span>
        </span>
      )}
    </Link>
  )
}
