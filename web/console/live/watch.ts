/** Keeps one library up to date: hints, connections that came back, pages that were out of sight. */
import { endSession } from '../shell/end-session.ts'
import { keys } from '../api/keys.ts'
import { type CatchUp, catchUp, loadedUpTo } from './catch-up.ts'
import { connect } from './connection.ts'
import { AWAY_MS, COUNT_EVERY_MS, GATHER_MS } from './rules.ts'

/** Returns how to stop. */
export function watch(target: CatchUp, onConnected: (connected: boolean) => void): () => void {
  const { queries, libraryId } = target
  let since: number | undefined
  let asking = false
  let again = false
  let gather: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const count = throttled(
    () => queries.invalidateQueries({ queryKey: keys.counts(libraryId) }),
    COUNT_EVERY_MS
  )

  const ask = async () => {
    if (asking) {
      again = true
      return
    }
    asking = true
    try {
      since = (await catchUp(target, since)) ?? since
      count.run()
    } catch {
      // what was missed is asked for at the next hint, or when the connection is back
    }
    asking = false
    if (again && !stopped) {
      again = false
      ask()
    }
  }
  const soon = () => {
    clearTimeout(gather)
    gather = setTimeout(ask, GATHER_MS)
  }
  const failed = () =>
    queries.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' })

  const connection = connect(socketUrl(libraryId), {
    onOpen: () => {
      onConnected(true)
      failed()
      ask()
    },
    onLost: () => onConnected(false),
    onHint: (hint) => {
      if (hint.type === 'channel') queries.invalidateQueries({ queryKey: keys.details(libraryId) })
      else {
        since ??= hint.seq - 1
        soon()
      }
    },
    onSessionEnd: endSession
  })
  // a list whose answer was on its way while something changed
  const stopWatchingLists = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || since === undefined) return
    const upTo = loadedUpTo(target)
    if (upTo !== undefined && upTo < since) soon()
  })
  const stopWatchingSight = whenBack(AWAY_MS, () => {
    connection.check()
    ask()
  })
  return () => {
    stopped = true
    clearTimeout(gather)
    count.stop()
    stopWatchingLists()
    stopWatchingSight()
    connection.close()
  }
}

const socketUrl = (libraryId: string) =>
  `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/api/libraries/${libraryId}/socket`

/** Calls `handler` when someone looks again after at least `away` ms: the page was hidden, or the computer asleep. */
function whenBack(away: number, handler: () => void): () => void {
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

/** At most once in `ms`, and once after the last call. */
function throttled(run: () => void, ms: number): { run: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  const go = () => {
    if (timer !== undefined) {
      wanted = true
      return
    }
    run()
    timer = setTimeout(() => {
      timer = undefined
      if (wanted) {
        wanted = false
        go()
      }
    }, ms)
  }
  return { run: go, stop: () => clearTimeout(timer) }
}
