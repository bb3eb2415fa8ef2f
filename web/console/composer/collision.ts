/** Did a colleague answer while this person wrote? Pure. */
import type { MessageItem, ThreadItem } from '../messages/contract.ts'

/** The newest answer of a colleague that was not there yet (`known`) when the writing began. */
export function answeredMeanwhile(
  items: readonly ThreadItem[],
  known: ReadonlySet<string>,
  personId: string
): MessageItem | undefined {
  return items.findLast(
    (item): item is MessageItem =>
      item.type === 'message' &&
      !known.has(item.id) &&
      isOfColleague(item, personId) &&
      item.status !== 'failed'
  )
}

const isOfColleague = ({ origin, author_id }: MessageItem, personId: string) =>
  origin === 'phone_app' || (origin === 'staff' && author_id !== personId)
