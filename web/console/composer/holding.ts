/** Which answers of a thread wait for the patron's tap. Pure. */
import type { MessageItem, ThreadItem } from '../messages/contract.ts'

export type HeldMessage = MessageItem & { held: NonNullable<MessageItem['held']> }

export const heldOf = (items: readonly ThreadItem[]): HeldMessage[] =>
  items.filter((item): item is HeldMessage => item.type === 'message' && Boolean(item.held))

/** The newest answer of ours was never collected, and nobody put it ready again. */
export function notCollected(items: readonly ThreadItem[]): boolean {
  const last = items.findLast(
    (item): item is MessageItem =>
      item.type === 'message' && item.origin === 'staff' && item.status !== 'withdrawn'
  )
  return last?.failure?.reason === 'not_collected' && last.resent_by === null
}
