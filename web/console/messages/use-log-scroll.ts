/** Where a thread is scrolled to: at the end while one reads the end, still while one reads back. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Entry } from './lines.ts'

/** this near the end counts as reading the end */
const NEAR_PX = 100
const EARLIER_PX = 300

export interface LogScroll {
  /** how many messages came below what is in sight */
  missed: number
  toEnd: () => void
  onScroll: () => void
}

interface Before {
  height: number
  oldest: string | undefined
  newest: string | undefined
  count: number
}

export function useLogScroll(
  log: RefObject<HTMLDivElement | null>,
  entries: Entry[],
  loaded: boolean,
  loadEarlier: (() => void) | undefined,
  target: string | undefined
): LogScroll {
  const atEnd = useRef(true)
  const before = useRef<Before>(undefined)
  const [missed, setMissed] = useState(0)

  const toEnd = useCallback(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
    atEnd.current = true
    setMissed(0)
  }, [log])

  useLayoutEffect(() => {
    const element = log.current
    if (!element || !loaded) return
    const now = snapshot(element, entries)
    const was = before.current
    before.current = now
    if (!was) {
      atEnd.current = start(element, target)
      return
    }
    if (was.oldest !== now.oldest && was.newest === now.newest) element.scrollTop += now.height - was.height
    else if (was.newest !== now.newest) {
      const own = entries.at(-1)?.type === 'outgoing'
      if (atEnd.current || own) toEnd()
      else setMissed((count) => count + Math.max(0, now.count - was.count))
    } else if (atEnd.current) toEnd()
  }, [log, entries, loaded, target, toEnd])

  useKeepAtEnd(log, atEnd, toEnd)
  const onScroll = () => {
    const element = log.current
    if (!element) return
    atEnd.current = isNearEnd(element)
    if (atEnd.current && missed > 0) setMissed(0)
    if (element.scrollTop < EARLIER_PX) loadEarlier?.()
  }
  return { missed, toEnd, onScroll }
}

const snapshot = (element: HTMLElement, entries: Entry[]): Before => ({
  height: element.scrollHeight,
  oldest: entries[0]?.id,
  newest: entries.at(-1)?.id,
  count: entries.filter((entry) => entry.type === 'message' && entry.origin === 'patron').length
})

/** Opens at the first unread message, else at the end. Returns whether that is the end. */
function start(element: HTMLElement, target: string | undefined): boolean {
  const line = target === undefined ? null : element.querySelector<HTMLElement>(`[data-line="${target}"]`)
  if (line) bringTo(element, line, 'start')
  else element.scrollTop = element.scrollHeight
  return isNearEnd(element)
}

/** Scrolls the log and nothing around it, as `scrollIntoView` would. */
export function bringTo(log: HTMLElement, line: Element, where: 'start' | 'center'): void {
  const [outer, inner] = [log.getBoundingClientRect(), line.getBoundingClientRect()]
  const above = where === 'start' ? 0 : Math.max(0, (outer.height - inner.height) / 2)
  log.scrollTop += inner.top - outer.top - above
}

const isNearEnd = (element: HTMLElement) =>
  element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX

/** The composer grows, a phone's keyboard comes up: the newest message stays in sight. */
function useKeepAtEnd(
  log: RefObject<HTMLDivElement | null>,
  atEnd: RefObject<boolean>,
  toEnd: () => void
): void {
  useEffect(() => {
    const element = log.current
    if (!element) return
    const observer = new ResizeObserver(() => atEnd.current && toEnd())
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [log, atEnd, toEnd])
}
