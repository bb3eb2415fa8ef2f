import { assign } from '../../workers/assignments/assign.ts'
import { close, markRead } from '../../workers/conversations/change-state.ts'
import { newId } from '../../workers/lib/id.ts'
import { writeNote } from '../../workers/notes/write.ts'
import { answer } from './answer.ts'
import { arrive } from './arrive.ts'
import { change } from './change.ts'
import type { SeedTurn } from './shape.ts'
import { MINUTE, personOf, type Telling } from './telling.ts'

/** Lets a conversation happen, turn by turn, by the same verbs that work in daily life. */
export async function tellConversation(telling: Telling): Promise<void> {
  for (const [index, turn] of telling.conversation.turns.entries()) {
    await tell(telling, turn, index)
    await telling.settled()
  }
  await end(telling)
}

async function tell(telling: Telling, turn: SeedTurn, index: number): Promise<void> {
  const moment = telling.now - turn.minutes_ago * MINUTE
  if (turn.from === 'patron' || turn.from === 'phone') return arrive(telling, telling.at(moment), turn, index)
  if (turn.from === 'staff')
    return answer(telling, telling.as(moment, personOf(telling, turn.by)), turn, index)
  if (turn.from !== 'note') return change(telling, moment, turn, index)
  const ctx = telling.as(moment, personOf(telling, turn.by))
  await writeNote(ctx, telling.conversation_id, { id: newId('note'), text: turn.text })
}

async function end(telling: Telling) {
  const { now, as, conversation, conversation_id } = telling
  const { closed_minutes_ago, closed_by, assignee } = conversation
  const someone = [...telling.made.people.values()][0] ?? ''
  if (assignee !== undefined) {
    const ctx = as(now - MINUTE, assignee === null ? someone : personOf(telling, assignee))
    await assign(ctx, conversation_id, assignee === null ? null : personOf(telling, assignee))
  }
  if (closed_minutes_ago === undefined) return
  const ctx = as(now - closed_minutes_ago * MINUTE, closed_by ? personOf(telling, closed_by) : someone)
  await markRead(ctx, conversation_id, Number.MAX_SAFE_INTEGER)
  await close(ctx, conversation_id)
}
