import { useNow } from '../conversations/use-now.ts'
import type { Versioned } from '../editing/use-versioned.ts'
import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { Roster, Shown } from './contract.ts'
import { useRosterTexts } from './texts.ts'

interface VersionsProps {
  shown: Shown
  editing: Versioned<Roster>
  mayEdit: boolean
}

/** Who saved what and when, and how to make that hold again. */
export function Versions({ shown, editing, mayEdit }: VersionsProps) {
  const { versions: words, somebody } = useRosterTexts()
  const dates = useDates()
  const now = useNow()
  if (shown.versions.length === 0) return null
  const lines = shown.versions.map(({ version, changed_at, changed_by }) => ({
    version,
    name: words.line(changed_by ?? somebody, dates.moment(changed_at, now))
  }))
  const began = lines.some(({ version }) => version === 1) ? [{ version: 0, name: words.first }] : []
  return (
    <details className="hours-card">
      <summary>{words.title}</summary>
      <ol className="roster-versions">
        {[...lines, ...began].map(({ version, name }) => (
          <li key={version}>
            <span>{name}</span>
            {version === shown.version ? (
              <Chip look="ok" icon="check">
                {words.current}
              </Chip>
            ) : (
              mayEdit && (
                <Button
                  icon="undo"
                  isDisabled={editing.dirty || editing.busy}
                  aria-label={words.restoreOf(name)}
                  onPress={() => void editing.putBack(version)}
                >
                  {words.restore}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
