/** What happens when, in order; of two at the same moment the one that was planned first. */
export interface Agenda {
  /** Answers what takes it back. */
  plan: (at: number, happens: () => void) => () => void
  /** The next one, taken out; null when nothing is planned. */
  next: () => Planned | null
  /** Is anything planned for that moment, or before it? */
  isDue: (moment: number) => boolean
  size: () => number
}

export interface Planned {
  at: number
  order: number
  happens: () => void
  cancelled: boolean
}

const before = (a: Planned, b: Planned) => a.at < b.at || (a.at === b.at && a.order < b.order)

/** A binary heap. */
export function newAgenda(): Agenda {
  const heap: Planned[] = []
  let order = 0
  const at = (index: number) => heap[index] as Planned
  const swap = (a: number, b: number) => {
    const kept = at(a)
    heap[a] = at(b)
    heap[b] = kept
  }
  const rise = (from: number) => {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!before(at(child), at(parent))) return
      swap(child, parent)
      child = parent
    }
  }
  const sink = () => {
    for (let parent = 0; ; ) {
      let first = parent
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < heap.length && before(at(child), at(first))) first = child
      if (first === parent) return
      swap(first, parent)
      parent = first
    }
  }
  const next = () => {
    const [first] = heap
    const last = heap.pop()
    if (!first || !last) return null
    if (heap.length > 0) {
      heap[0] = last
      sink()
    }
    return first
  }
  return {
    next,
    size: () => heap.length,
    isDue: (moment) => {
      while (heap[0]?.cancelled) next()
      return heap.length > 0 && at(0).at <= moment
    },
    plan: (moment, happens) => {
      order += 1
      const planned = { at: moment, order, happens, cancelled: false }
      rise(heap.push(planned) - 1)
      return () => {
        planned.cancelled = true
      }
    }
  }
}
