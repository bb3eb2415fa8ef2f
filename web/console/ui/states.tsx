import { type ReactNode, useEffect, useState } from 'react'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface EmptyStateProps {
  icon?: IconName
  title: string
  /** what will appear here */
  children?: ReactNode
  /** the next step */
  action?: ReactNode
  level?: 1 | 2 | 3
}

export function EmptyState({ icon, title, children, action, level = 2 }: EmptyStateProps) {
  const Title = `h${level}` as const
  return (
    <div className="state">
      {icon && <Icon name={icon} size={32} />}
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** What went wrong, that nothing is lost, and a way on. */
export function ErrorState({
  error,
  onRetry,
  title,
  level = 2
}: {
  error: unknown
  onRetry?: () => void
  title?: string
  level?: 1 | 2
}) {
  const { common } = useTexts()
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className="state" role="alert">
      <Icon name="alert" size={32} />
      <Title>{title ?? common.errors.title}</Title>
      <p>{errorText(error, common.errors)}</p>
      {onRetry && (
        <Button icon="refresh" onPress={onRetry}>
          {common.retry}
        </Button>
      )}
    </div>
  )
}

/** Nothing for the first 300 ms, then a word: most things are there before. */
export function LoadingState() {
  const { common } = useTexts()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="state" role="status">
      {slow && <p>{common.loading}</p>}
    </div>
  )
}
