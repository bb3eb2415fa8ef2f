import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

interface ExplainedProps {
  title?: string
  why: string
  onNote?: () => void
  children?: ReactNode
}

/** Why something cannot be done now, and what can. */
export function Explained({ title, why, onNote, children }: ExplainedProps) {
  const { composer } = useTexts().inbox
  return (
    <div className="explained">
      <Icon name="lock" />
      <div>
        {title && <p className="explained-title">{title}</p>}
        <p>{why}</p>
        {(children || onNote) && (
          <div className="explained-acts">
            {onNote && (
              <Button icon="note" onPress={onNote}>
                {composer.closedWindow.note}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
