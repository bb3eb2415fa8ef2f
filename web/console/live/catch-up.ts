/** Asks what changed in a library and puts it where it is shown. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Changes, Conversation, ConversationDetail, View } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { applyChanges, markUpTo, oldestSeq, type Pages, withoutThese } from './changes.ts'

export interface LiveChange {
  conversations: Conversation[]
  /** so much changed that everything was loaded again */
  reloaded: boolean
}
export interface CatchUp {
  queries: QueryClient
  libraryId: string
  personId: string
  onChange: (change: LiveChange) => void
}

/** Returns the counter up to which everything on hand is right. `since` undefined: the first time. */
export async function catchUp(target: CatchUp, since: number | undefined): Promise<number | undefined> {
  const { queries, libraryId, onChange } = target
  const from = Math.min(since ?? Number.POSITIVE_INFINITY, loadedUpTo(target) ?? Number.POSITIVE_INFINITY)
  if (from === Number.POSITIVE_INFINITY) return undefined
  const changes = await api.get<Changes>(`/api/libraries/${libraryId}/changes?since=${from}`)
  if (changes.more) {
    await queries.invalidateQueries({ queryKey: keys.library(libraryId) })
    onChange({ conversations: [], reloaded: true })
  } else {
    patch(target, changes)
    if (changes.conversations.length > 0) onChange({ conversations: changes.conversations, reloaded: false })
  }
  return changes.seq
}

/** The counter of the oldest list on hand. */
export const loadedUpTo = (target: CatchUp): number | undefined =>
  oldestSeq(listsOf(target).map(([, list]) => list))

const listsOf = ({ queries, libraryId }: Pick<CatchUp, 'queries' | 'libraryId'>) =>
  queries.getQueriesData<Pages>({ queryKey: keys.allConversations(libraryId) })

/** While a deploy goes out the Worker of before may answer: it hides nothing. */
function patch(target: CatchUp, { conversations, out_of_sight = [], seq }: Changes): void {
  const { queries, libraryId, personId } = target
  for (const [key, list] of listsOf(target)) {
    if (!list) continue
    const changed = applyChanges(list, key[3] as View, conversations, personId)
    queries.setQueryData<Pages>(key, markUpTo(withoutThese(changed, out_of_sight), seq))
  }
  for (const id of out_of_sight) forget(target, id)
  for (const conversation of conversations) {
    const detailKey = keys.conversation(libraryId, conversation.id)
    queries.setQueryData<ConversationDetail>(detailKey, (detail) =>
      detail && detail.conversation.seq < conversation.seq ? { ...detail, conversation } : detail
    )
    if (!queries.getQueryData(detailKey)) void refresh(queries, detailKey)
    void refresh(queries, keys.messages(libraryId, conversation.id))
  }
}

/** Loads again what is on the screen. A first load that is under way may have been too early: it starts over. */
async function refresh(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  if (queries.getQueryData(queryKey) === undefined) await queries.cancelQueries({ queryKey })
  await queries.invalidateQueries({ queryKey })
}

/** Whoever has it open is told that it is not there; nothing of it stays in the tab. */
function forget({ queries, libraryId }: CatchUp, id: string): void {
  const key = keys.conversation(libraryId, id)
  if (queries.getQueryData(key) !== undefined) void queries.resetQueries({ queryKey: key })
  queries.removeQueries({ queryKey: keys.messages(libraryId, id) })
}
