/** What must be told about a conversation that is open. Pure. */
import type { Conversation, Member } from '../api/contract.ts'
import type { Texts } from '../texts/nl.ts'
import { colleagueName } from './names.ts'

interface About {
  me: string
  members: Member[]
  inbox: Texts['inbox']
}

/** Undefined when nothing happened that this person must know. */
export function noticeOf(was: Conversation, now: Conversation, about: About): string | undefined {
  const { me, members, inbox } = about
  if (was.id !== now.id || was.assignee_id === now.assignee_id) return undefined
  if (was.assignee_id !== me || now.assignee_id === null) return undefined
  return inbox.acts.takenByColleague(colleagueName(now.assignee_id, members, inbox))
}
