/** Keeps one library up to date: hints, connections that came back, pages that were out of sight. */
import type { QueryClient } from '@tanstack/react-query'
import type { Hint } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { endSession } from '../shell/end-session.ts'
import { type CatchUp, catchUp, loadedUpTo } from './catch-up.ts'
import { connect } from './connection.ts'
import { AWAY_MS, COUNT_EVERY_MS, GATHER_MS } from './rules.ts'
import { gathered, throttled, whenBack } from './timing.ts'

/** Returns how to stop. */
export function watch(target: CatchUp, onConnected: (connected: boolean) => void): () => void {
  const { queries, libraryId } = target
  let since: number | undefined
  const count = throttled(
    () => void queries.invalidateQueries({ queryKey: keys.counts(libraryId) }),
    COUNT_EVERY_MS
  )
  const asking = gathered(async () => {
    // what fails is asked for at the next hint, or when the connection is back
    since = (await catchUp(target, since).catch(() => undefined)) ?? since
    count.run()
  }, GATHER_MS)

  const hear = (hint: Hint) => {
    if (hint.type !== 'changed') return void queries.invalidateQueries({ queryKey: keys.details(libraryId) })
    asking.soon()
  }
  const connection = connect(socketUrl(libraryId), {
    onOpen: () => {
      onConnected(true)
      loadFailedAgain(queries)
      asking.now()
    },
    onLost: () => onConnected(false),
    onHint: hear,
    onSessionEnd: endSession
  })
  // a list whose answer was on its way while something changed
  const stopWatchingLists = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const upTo = loadedUpTo(target)
    if (upTo !== undefined && upTo < (since ?? Number.POSITIVE_INFINITY)) asking.soon()
  })
  const stopWatchingSight = whenBack(AWAY_MS, () => {
    connection.check()
    asking.now()
  })
  return () => {
    for (const stop of [count.stop, asking.stop, stopWatchingLists, stopWatchingSight, connection.close])
      stop()
  }
}

const socketUrl = (libraryId: string) =>
  `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/api/libraries/${libraryId}/socket`

const loadFailedAgain = (queries: QueryClient) =>
  void queries.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' })
