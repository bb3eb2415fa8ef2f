import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useHoursTexts } from './texts.ts'

const HERE = '/openingstijden'

/**
 * While something is not saved: a link elsewhere first asks, closing the tab does by the browser's own words,
 * and whoever leaves by the back button is told that it waits here.
 */
export function LeaveGuard({ onSave }: { onSave: () => Promise<boolean> }) {
  const { leave } = useHoursTexts()
  const [, navigate] = useLocation()
  const [to, setTo] = useState<string>()
  const chosen = useRef(false)
  useAskBeforeLinks(setTo)
  useAskBeforeClosing()
  useToldAfterwards(chosen)
  const go = () => {
    chosen.current = true
    if (to !== undefined) navigate(to)
  }
  const saveAndGo = async () => {
    if (await onSave()) go()
    else setTo(undefined)
  }
  return (
    <Dialog title={leave.title} open={to !== undefined} onOpenChange={(open) => open || setTo(undefined)}>
      <p>
        {leave.text} {leave.later}
      </p>
      <div className="hours-acts">
        <Button look="main" onPress={() => void saveAndGo()}>
          {leave.save}
        </Button>
        <Button onPress={go}>{leave.without}</Button>
        <Button onPress={() => setTo(undefined)}>{leave.stay}</Button>
      </div>
    </Dialog>
  )
}

const isElsewhere = (link: HTMLAnchorElement) =>
  link.origin === location.origin && link.target !== '_blank' && !link.pathname.includes(HERE) && !link.hash

/** A plain click on a link in this tab. */
function useAskBeforeLinks(ask: (to: string) => void) {
  useEffect(() => {
    const hear = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!(link instanceof HTMLAnchorElement) || !plain || !isElsewhere(link)) return
      event.preventDefault()
      event.stopPropagation()
      ask(link.pathname + link.search)
    }
    window.addEventListener('click', hear, { capture: true })
    return () => window.removeEventListener('click', hear, { capture: true })
  }, [ask])
}

function useAskBeforeClosing() {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}

/** Whoever was not asked is told, with a way back. */
function useToldAfterwards(chosen: { readonly current: boolean }) {
  const { save } = useHoursTexts()
  const [, navigate] = useLocation()
  const back = useRef('')
  back.current = location.pathname.includes(HERE) ? location.pathname : back.current
  useEffect(
    () => () => {
      if (location.pathname.includes(HERE) || chosen.current) return
      const to = back.current
      showToast({ text: save.kept, action: { label: save.goBack, run: () => navigate(to) } })
    },
    [save, navigate, chosen]
  )
}
