import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNow } from '../conversations/use-now.ts'
import type { Change } from '../../../workers/hours/differences.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Version } from './contract.ts'
import { useEditing } from './editing.tsx'
import { versionsQuery } from './queries.ts'
import { useHoursTexts } from './texts.ts'
import { usePartWords } from './use-part-words.ts'
import { useRestore } from './use-saving.ts'

/** Who saved what and when, and how to make that hold again. */
export default function Versions() {
  const { versions: words } = useHoursTexts()
  const { saved, dirty, mayEdit } = useEditing()
  const { id } = useLibrary()
  const { data } = useQuery(versionsQuery(id, saved.version))
  const [busy, setBusy] = useState(false)
  const restore = useRestore()
  const restoreNow = async (version: number) => {
    setBusy(true)
    await restore(saved.version, { version }, words.restored, words.restoreFailed)
    setBusy(false)
  }
  if (saved.versions.length === 0)
    return (
      <EmptyState icon="clock" title={words.title}>
        {words.none}
      </EmptyState>
    )
  return (
    <section className="hours-card" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      {dirty && <p className="secondary">{words.unsaved}</p>}
      <ol className="versions">
        {saved.versions.map((version) => (
          <VersionLine
            key={version.version}
            version={version}
            changes={data?.versions.find((known) => known.version === version.version)?.changes}
            current={version.version === saved.version}
            disabled={dirty || busy}
            onRestore={mayEdit ? () => void restoreNow(version.version) : undefined}
          />
        ))}
      </ol>
    </section>
  )
}

interface VersionLineProps {
  version: Version
  /** not known yet, or of a version so old that the one before it is not listed */
  changes: Change[] | undefined
  current: boolean
  disabled: boolean
  /** not for who may only read */
  onRestore: (() => void) | undefined
}

function VersionLine({ version, changes, current, disabled, onRestore }: VersionLineProps) {
  const { versions: words } = useHoursTexts()
  const dates = useDates()
  const now = useNow()
  const who = version.changed_by.name ?? words.somebody
  const moment = dates.moment(version.changed_at, now)
  return (
    <li>
      <div>
        <span>{words.saved(who, moment)}</span>
        {changes && <Changes changes={changes} />}
      </div>
      {current ? (
        <Chip look="ok" icon="check">
          {words.current}
        </Chip>
      ) : (
        onRestore && (
          <Button
            icon="undo"
            isDisabled={disabled}
            aria-label={words.restoreOf(who, moment)}
            onPress={onRestore}
          >
            {words.restore}
          </Button>
        )
      )}
    </li>
  )
}

/** More would say less. */
const NAMED = 4

function Changes({ changes }: { changes: Change[] }) {
  const { versions: words } = useHoursTexts()
  const partWords = usePartWords()
  const said = changes
    .slice(0, NAMED)
    .map(({ part, how }) => words.how[part.kind === 'closure' ? how : 'changed'](partWords(part)))
  const more = changes.length - said.length
  return (
    <span className="secondary">
      {changes.length === 0 ? words.nothing : [...said, ...(more > 0 ? [words.more(more)] : [])].join(', ')}
    </span>
  )
}
