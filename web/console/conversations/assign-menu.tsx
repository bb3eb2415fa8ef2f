/** Whose conversation is this? The button; the list of people comes when someone reaches for it. */
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Conversation } from '../api/contract.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { colleagueName } from './names.ts'
import { useActs } from './use-acts.ts'

const loadPeople = () => import('./assign-people.tsx')

export function AssignMenu({ conversation }: { conversation: Conversation }) {
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [People, fetchPeople] = useLazyPart(loadPeople)
  const give = useGive(conversation)
  const { assignee_id } = conversation
  const whose =
    assignee_id === me ? inbox.events.youObject : colleagueName(assignee_id, details?.members ?? [], inbox)
  const show = () => {
    fetchPeople()
    setOpen(true)
  }
  useSingleKeys({ a: show, i: () => void give(me) })
  return (
    <>
      <Button
        ref={button}
        className="button quiet act-assign"
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={show}
        onHoverStart={fetchPeople}
        onFocus={fetchPeople}
      >
        <Icon name="hand-over" />
        <span className="act-word">{inbox.thread.handOver}</span>
        {assignee_id !== null && <span className="visually-hidden">({inbox.thread.assigned(whose)})</span>}
      </Button>
      {open && People && (
        <People
          button={button}
          assigneeId={assignee_id}
          onClose={() => setOpen(false)}
          onChoose={(id) => void give(id)}
        />
      )}
    </>
  )
}

function useGive(conversation: Conversation) {
  const acts = useActs()
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  return async (assigneeId: string | null) => {
    if (assigneeId === conversation.assignee_id) return
    if (!(await acts.assign(conversation, assigneeId))) return
    const { assigned, taken, released } = inbox.acts
    const name = colleagueName(assigneeId, details?.members ?? [], inbox)
    showToast({ text: assigneeId === null ? released : assigneeId === me ? taken : assigned(name) })
  }
}
