/** When things run: together, not too often, one at a time. Durations in ms. */

/** One run at a time; what is asked for meanwhile runs once afterwards. `soon` waits for more of the same. */
export function gathered(run: () => Promise<void>, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let stopped = false
  const now = async (): Promise<void> => {
    clearTimeout(timer)
    again = running
    if (running || stopped) return
    running = true
    await run()
    running = false
    if (again) await now()
  }
  return {
    now: () => void now(),
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(now, ms)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    }
  }
}

/** At once, then at most once in `ms`, and once after the last call. */
export function throttled(run: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  const go = () => {
    wanted = timer !== undefined
    if (wanted) return
    run()
    timer = setTimeout(() => {
      timer = undefined
      if (wanted) go()
    }, ms)
  }
  return { run: go, stop: () => clearTimeout(timer) }
}

/** Calls `handler` when someone looks again after at least `away` ms: the page was hidden, or the computer asleep. */
export function whenBack(away: number, handler: () => void): () => void {
  let seenAt = Date.now()
  const look = () => {
    const now = Date.now()
    if (!document.hidden && now - seenAt >= away) handler()
    seenAt = now
  }
  const tick = setInterval(() => document.hidden || look(), away / 10)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(tick)
    document.removeEventListener('visibilitychange', look)
  }
}
