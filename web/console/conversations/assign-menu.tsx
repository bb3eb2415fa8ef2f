/** Whose conversation is this? To a colleague, to me, to nobody: found by typing. */
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import type { Conversation } from '../api/contract.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { showToast } from '../ui/toasts.tsx'
import { colleagueName } from './names.ts'
import { useActs } from './use-acts.ts'

const NOBODY = 'nobody'

export function AssignMenu({ conversation }: { conversation: Conversation }) {
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  const [open, setOpen] = useState(false)
  const give = useGive(conversation)
  const { assignee_id } = conversation
  const whose =
    assignee_id === me ? inbox.events.you : colleagueName(assignee_id, details?.members ?? [], inbox)
  useSingleKeys({ a: () => setOpen(true), i: () => give(me) })
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon="hand-over" className="act-assign">
        <span className="act-word">{inbox.thread.handOver}</span>
        {assignee_id !== null && <span className="visually-hidden">({inbox.thread.assigned(whose)})</span>}
      </Button>
      <Popover className="popover" placement="bottom end">
        <People conversation={conversation} onChoose={give} />
      </Popover>
    </MenuTrigger>
  )
}

function People({
  conversation,
  onChoose
}: {
  conversation: Conversation
  onChoose: (id: string | null) => void
}) {
  const { thread } = useTexts().inbox
  const { details } = useLibrary()
  const { person } = useSession()
  const { contains } = useFilter({ sensitivity: 'base' })
  const { assignee_id } = conversation
  const colleagues = (details?.members ?? []).filter((member) => !member.left && member.id !== person.id)
  const chosen = thread.takes
  return (
    <Autocomplete filter={contains}>
      <SearchField className="assign-search" aria-label={thread.findColleague} autoFocus>
        <Input className="input" placeholder={thread.findColleague} />
      </SearchField>
      <Menu
        className="menu"
        aria-label={thread.handOverTo}
        onAction={(key) => onChoose(key === NOBODY ? null : String(key))}
        renderEmptyState={() => <p className="menu-heading">{thread.noColleague}</p>}
      >
        <MenuItem id={person.id} icon="user" end={assignee_id === person.id ? chosen : undefined}>
          {thread.toMe(person.name)}
        </MenuItem>
        {colleagues.map((member) => (
          <MenuItem key={member.id} id={member.id} end={assignee_id === member.id ? chosen : undefined}>
            {member.name}
          </MenuItem>
        ))}
        {assignee_id !== null && (
          <MenuItem id={NOBODY} icon="nobody">
            {thread.toNobody}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
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
