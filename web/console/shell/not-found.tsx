import { useTexts } from '../texts/use-texts.tsx'
import { EmptyState } from '../ui/states.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useTitle } from './title.ts'

/** The same for what does not exist and for what belongs to others. */
export function NotFoundPage() {
  const { shell } = useTexts()
  useTitle(shell.notFoundTitle)
  return (
    <EmptyState
      icon="search"
      level={1}
      title={shell.notFoundTitle}
      action={<LinkButton href="/">{shell.toInbox}</LinkButton>}
    >
      {shell.notFoundText}
    </EmptyState>
  )
}

/** For a page that this person's role does not open. */
export function ForbiddenPage() {
  const { shell } = useTexts()
  useTitle(shell.forbiddenTitle)
  return (
    <EmptyState
      icon="lock"
      level={1}
      title={shell.forbiddenTitle}
      action={<LinkButton href="/">{shell.toInbox}</LinkButton>}
    >
      {shell.forbiddenText}
    </EmptyState>
  )
}
