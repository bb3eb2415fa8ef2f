import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'

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
  const reload = <Button onPress={() => location.reload()}>{shell.crashReload}</Button>
  return (
    <EmptyState icon="alert" title={shell.crashTitle} action={reload}>
      {shell.crashText}
    </EmptyState>
  )
}
