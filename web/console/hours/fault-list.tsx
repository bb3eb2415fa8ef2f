import { useLocation } from 'wouter'
import { pathOf } from './sections.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useEditing } from './editing.tsx'
import { focusField } from './focus-field.ts'
import { useFaultText } from './fault-text.ts'
import { useHoursTexts } from './texts.ts'
import { useNames } from './use-names.ts'

/** Everything that is not right yet, each a way to its field. */
export function FaultList() {
  const { save } = useHoursTexts()
  const { faults } = useEditing()
  const text = useFaultText()
  const where = useWhere()
  const go = useGo()
  return (
    <div className="fault-list" role="alert">
      <p className="field-error">
        <Icon name="alert" />
        {save.faults(faults.size)}
      </p>
      <p className="secondary">{save.faultsText}</p>
      <ul>
        {[...faults].map(([field, fault]) => (
          <li key={field}>
            <Button look="quiet" onPress={() => go(field)}>
              {where(field)}: {text(fault)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a field is about: its branch, channel or closure. */
function useWhere(): (field: string) => string {
  const { parts } = useHoursTexts()
  const { document } = useEditing()
  const names = useNames()
  return (field) => {
    const [kind, id = '', part, index] = field.split('.')
    const seasons = (document.branches[id] ?? document.channels[id])?.seasons
    const season = part === 'seasons' ? `, ${seasons?.[Number(index)]?.name || parts.newSeason}` : ''
    if (kind === 'branches') return parts.branch(names.branch(id)) + season
    if (kind === 'channels') return parts.channel(names.channel(id)) + season
    if (kind === 'holidays') return names.holiday(id)
    const name = document.closures[Number(id)]?.name
    return name ? parts.closure(name) : parts.newClosure
  }
}

/** Opens the part of the page where a field is, and puts the focus in it. */
function useGo(): (field: string) => void {
  const { id: libraryId } = useLibrary()
  const [, navigate] = useLocation()
  return (field) => {
    const [kind, id] = field.split('.')
    if (kind === 'branches') navigate(pathOf(libraryId, 'branches', id))
    else navigate(pathOf(libraryId, kind === 'channels' ? 'service' : 'closures'))
    focusField(field)
  }
}
