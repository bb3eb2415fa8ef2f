import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultsProvider } from '../hours/found-faults.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import type { Shown } from './contract.ts'
import DutyLine from './duty-line.tsx'
import { Exceptions } from './exceptions.tsx'
import { faultsOf } from './faults.ts'
import { Gaps } from './gaps.tsx'
import { rosterQuery } from './queries.ts'
import { Conflict, SaveBar } from './save-bar.tsx'
import { Switches } from './switches.tsx'
import { useRosterTexts } from './texts.ts'
import { useEditing } from './use-editing.ts'
import { Versions } from './versions.tsx'
import { Weeks } from './weeks.tsx'
import '../hours/hours.css'
import './roster.css'

/** Who answers when: regular weeks, exceptions, and what nobody does yet. */
export default function RosterPage() {
  const words = useRosterTexts()
  const { id, may, details } = useLibrary()
  const { data, error, refetch } = useQuery(rosterQuery(id))
  useTitle(words.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who may not change it has little in it to focus
    <section className="page" data-pane aria-label={words.title} tabIndex={0}>
      <div className="column hours">
        <header>
          <h1>{words.title}</h1>
          <p className="secondary">{words.intro}</p>
          {!may('roster_edit') && <p className="secondary">{words.readOnly}</p>}
        </header>
        {data && details ? (
          <Loaded shown={data} />
        ) : error ? (
          <ErrorState error={error} title={words.failed} onRetry={refetch} />
        ) : (
          <LoadingState />
        )}
      </div>
    </section>
  )
}

function Loaded({ shown }: { shown: Shown }) {
  const words = useRosterTexts()
  const { may } = useLibrary()
  return (
    <>
      {may('roster_switch') && <Switches shown={shown} />}
      {shown.enabled ? (
        <Desk shown={shown} mayEdit={may('roster_edit')} />
      ) : (
        !may('roster_switch') && (
          <EmptyState icon="users" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )
      )}
    </>
  )
}

function Desk({ shown, mayEdit }: { shown: Shown; mayEdit: boolean }) {
  const editing = useEditing(shown)
  const [attempted, setAttempted] = useState(false)
  const faults = faultsOf(editing.value)
  const parts = { roster: editing.value, change: editing.change, mayEdit }
  return (
    <FaultsProvider value={{ faults, attempted }}>
      <DutyLine />
      {editing.stale && <Conflict shown={shown} editing={editing} />}
      <Gaps roster={editing.value} sound={faults.size === 0} shown={shown} />
      <Weeks {...parts} />
      <Exceptions {...parts} />
      <Versions shown={shown} editing={editing} mayEdit={mayEdit} />
      {editing.dirty && (
        <SaveBar
          editing={editing}
          faulty={attempted && faults.size > 0}
          onSave={() => {
            setAttempted(faults.size > 0)
            if (faults.size === 0) void editing.save()
          }}
        />
      )}
    </FaultsProvider>
  )
}
