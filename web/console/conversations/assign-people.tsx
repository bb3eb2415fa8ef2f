/** To a colleague, to me, to nobody: found by typing. */
import type { RefObject } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { useDuty } from '../roster/queries.ts'
import { useRosterTexts } from '../roster/texts.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { MenuItem } from '../ui/menu.tsx'

const NOBODY = 'nobody'

export interface AssignPeopleProps {
  button: RefObject<HTMLButtonElement | null>
  assigneeId: string | null
  onClose: () => void
  onChoose: (id: string | null) => void
}

export default function AssignPeople({ button, assigneeId, onClose, onChoose }: AssignPeopleProps) {
  const { thread } = useTexts().inbox
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <Popover
      className="popover"
      aria-label={thread.handOverTo}
      trigger="MenuTrigger"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom end"
    >
      <Autocomplete filter={contains}>
        <SearchField className="assign-search" aria-label={thread.findColleague} autoFocus>
          <Input className="input" placeholder={thread.findColleague} />
        </SearchField>
        <Menu
          className="menu"
          aria-label={thread.handOverTo}
          onClose={onClose}
          onAction={(key) => onChoose(key === NOBODY ? null : String(key))}
          renderEmptyState={() => <p className="menu-heading">{thread.noColleague}</p>}
        >
          {usePeople(assigneeId)}
        </Menu>
      </Autocomplete>
    </Popover>
  )
}

function usePeople(assigneeId: string | null) {
  const { thread } = useTexts().inbox
  const { details } = useLibrary()
  const { person } = useSession()
  const colleagues = (details?.members ?? []).filter((member) => !member.left && member.id !== person.id)
  const mark = useMark()
  const end = (id: string) => (assigneeId === id ? thread.takes : mark(id))
  return (
    <>
      <MenuItem id={person.id} icon="user" textValue={thread.toMe(person.name)} end={end(person.id)}>
        {thread.toMe(person.name)}
      </MenuItem>
      {colleagues.map(({ id, name }) => (
        <MenuItem key={id} id={id} end={end(id)}>
          {name}
        </MenuItem>
      ))}
      {assigneeId !== null && (
        <MenuItem id={NOBODY} icon="nobody">
          {thread.toNobody}
        </MenuItem>
      )}
    </>
  )
}

/** Whether a colleague is on duty, busy or away. */
function useMark(): (id: string) => string | undefined {
  const { marks } = useRosterTexts()
  const duty = useDuty(useLibrary().id)
  return (id) => {
    const said = duty?.presences.find(({ member_id }) => member_id === id)
    return said ? marks[said.state] : duty?.member_ids.includes(id) ? marks.duty : undefined
  }
}
