import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { usePageBroken, usePartMissing } from './part-missing.ts'

interface Caught {
  failed: boolean
}

/** A page that breaks says so, and the rest goes on; what was typed is kept elsewhere. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Caught> {
  override state: Caught = { failed: false }

  static getDerivedStateFromError(): Caught {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { shell } = useTexts()
  usePageBroken()
  const renewed = usePartMissing() !== undefined
  const reload = (
    <Button look="main" onPress={() => location.reload()}>
      {renewed ? shell.reload : shell.crashReload}
    </Button>
  )
  return (
    <EmptyState
      icon={renewed ? 'refresh' : 'alert'}
      level={1}
      title={renewed ? shell.newVersionTitle : shell.crashTitle}
      action={reload}
    >
      {renewed ? shell.newVersion : shell.crashText}
    </EmptyState>
  )
}
