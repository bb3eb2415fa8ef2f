import { useQueryClient } from '@tanstack/react-query'
import { errorText } from '../api/error-text.ts'
import { useMenuLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuItem, MenuSection, MenuSeparator } from '../ui/menu.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useUntilWords } from './names.ts'
import { dutyQuery, setPresence, useDuty } from './queries.ts'
import { useRosterTexts } from './texts.ts'

const STATES = ['available', 'busy', 'away'] as const

/** In the menu of the person: whether they are available, busy or away, where the library uses that. */
export function PresenceItems() {
  const library = useMenuLibrary()
  return library ? <Items libraryId={library.id} /> : null
}

function Items({ libraryId }: { libraryId: string }) {
  const { presence: words } = useRosterTexts()
  const { common } = useTexts()
  const { person } = useSession()
  const queries = useQueryClient()
  const untilWords = useUntilWords()
  const duty = useDuty(libraryId)
  if (!duty?.presence) return null
  const mine = duty.presences.find(({ member_id }) => member_id === person.id)
  const choose = async (state: (typeof STATES)[number]) => {
    try {
      const next = await setPresence(libraryId, state)
      queries.setQueryData(dutyQuery(libraryId).queryKey, next)
      const until_at = next.presences.find(({ member_id }) => member_id === person.id)?.until_at
      const end = until_at === undefined ? '' : untilWords(until_at)
      showToast({ text: state === 'available' ? words.set.available : words.set[state](end) })
    } catch (error) {
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
  }
  return (
    <>
      <MenuSection heading={words.title}>
        {STATES.map((state) => (
          <MenuItem
            key={state}
            textValue={words[state]}
            onAction={() => void choose(state)}
            end={(mine?.state ?? 'available') === state && <Icon name="check" />}
          >
            {words[state]}
            {mine?.state === state && (
              <span className="menu-second">{words.until(untilWords(mine.until_at))}</span>
            )}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
    </>
  )
}
