/** The rows of a list: only those in sight are in the page, however many there are. */
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { positionOf, rememberPosition } from './list-position.ts'
import { Row } from './row.tsx'
import { useNow } from './use-now.ts'

const ROW_PX = 101
const LOAD_BEFORE = 12

export interface RowsProps {
  libraryId: string
  view: string
  label: string
  items: Conversation[]
  ids: string[]
  selected: string | undefined
  /** how many there are in all, -1 when that is not known */
  total: number
  pages: number
  hrefOf: (id: string) => string
  onApproach: (id: string) => void
  /** the end comes in sight */
  onEnd: (() => void) | undefined
  /** set to a way of putting focus on a row */
  focusRow: RefObject<((id: string) => void) | null>
}

type Scroller = Virtualizer<HTMLDivElement, HTMLLIElement>

export function Rows(props: RowsProps) {
  const { items, ids, selected, total, label, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const virtual = useVirtualRows(props, scroller, focused)
  useWalk(ids, virtual, scroller, focused, props.focusRow)
  const now = useNow()
  const rows = virtual.getVirtualItems()
  const reached = rows.at(-1)?.index ?? 0
  const tabStop = [focused, selected].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]

  useEffect(() => {
    if (reached >= items.length - LOAD_BEFORE) onEnd?.()
  }, [reached, items.length, onEnd])

  return (
    <div ref={scroller} className="rows">
      <ul aria-label={label} style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const conversation = items[index]
          if (!conversation) return null
          const { id } = conversation
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                conversation={conversation}
                href={props.hrefOf(id)}
                now={now}
                current={id === selected}
                inTabOrder={id === tabStop}
                onApproach={props.onApproach}
                onFocus={setFocused}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function useVirtualRows(
  props: RowsProps,
  scroller: RefObject<HTMLDivElement | null>,
  focused: string | undefined
) {
  const { libraryId, view, ids, selected, pages } = props
  const focusedIndex = focused === undefined ? -1 : ids.indexOf(focused)
  const virtual: Scroller = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
    initialOffset: () => positionOf(libraryId, view).offset,
    // the row with focus stays in the page, or focus would be lost
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), focusedIndex),
      [focusedIndex]
    )
  })
  const { scrollOffset } = virtual
  useEffect(() => {
    if (scrollOffset !== null) rememberPosition(libraryId, view, { offset: scrollOffset, pages })
  }, [libraryId, view, scrollOffset, pages])

  const latest = useRef(ids)
  useEffect(() => {
    latest.current = ids
  })
  useEffect(() => {
    const index = selected === undefined ? -1 : latest.current.indexOf(selected)
    if (index !== -1) virtual.scrollToIndex(index, { align: 'auto' })
  }, [virtual, selected])
  return virtual
}

const withIndex = (indexes: number[], index: number) =>
  index === -1 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b)

/** Arrow keys, Home and End; a row that is far away is drawn first. */
function useWalk(
  ids: string[],
  virtual: Scroller,
  scroller: RefObject<HTMLDivElement | null>,
  focused: string | undefined,
  focusRow: RowsProps['focusRow']
): void {
  const focus = useCallback(
    (id: string, tries = 8) => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
      if (row) row.focus({ preventScroll: true })
      else if (tries > 0) requestAnimationFrame(() => focus(id, tries - 1))
    },
    [scroller]
  )
  // keys may come faster than focus follows
  const bound = useRef<string>(undefined)
  useEffect(() => {
    bound.current = focused
  }, [focused])
  const goTo = (id: string | undefined) => {
    if (id === undefined || !ids.includes(id)) return
    bound.current = id
    virtual.scrollToIndex(ids.indexOf(id), { align: 'auto' })
    focus(id)
  }
  useEffect(() => {
    focusRow.current = goTo
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const here = bound.current === undefined ? -1 : ids.indexOf(bound.current)
      const there = { ArrowDown: here + 1, ArrowUp: Math.max(0, here - 1), Home: 0, End: ids.length - 1 }
      const index = there[event.key as keyof typeof there]
      if (index === undefined) return
      event.preventDefault()
      goTo(ids[index])
    }
    const element = scroller.current
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })
}
