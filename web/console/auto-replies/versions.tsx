import { useNow } from '../conversations/use-now.ts'
import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { Shown } from './contract.ts'
import { useAutoReplyTexts } from './texts.ts'
import type { Editing } from './use-editing.ts'

interface VersionsProps {
  shown: Shown
  editing: Editing
  mayEdit: boolean
}

/** Who saved what and when, and how to make that hold again. */
export function Versions({ shown, editing, mayEdit }: VersionsProps) {
  const { versions: words, somebody } = useAutoReplyTexts()
  const dates = useDates()
  const now = useNow()
  // before anybody saved it was as a new library begins
  const began = shown.versions.some(({ version }) => version === 1)
  const lines = [...shown.versions, ...(began ? [{ version: 0, at: 0, by: null }] : [])]
  if (lines.length === 0) return null
  const nameOf = ({ version, at, by }: (typeof lines)[number]) =>
    version === 0 ? words.first : at === 0 ? words.before : words.line(by ?? somebody, dates.moment(at, now))
  return (
    <details className="auto-card auto-more">
      <summary>{words.title}</summary>
      <ol className="auto-versions">
        {lines.map((line) => (
          <li key={line.version}>
            <span>{nameOf(line)}</span>
            {line.version === shown.version ? (
              <Chip look="ok" icon="check">
                {words.current}
              </Chip>
            ) : (
              mayEdit && (
                <Button
                  icon="undo"
                  isDisabled={editing.dirty || editing.busy}
                  aria-label={words.restoreOf(nameOf(line))}
                  onPress={() => void editing.putBack(line.version)}
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
