/** What is around every part of the page: what is not saved, what is wrong with it, and who was first. */
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useLibrary } from '../shell/session.tsx'
import { merged } from './changes.ts'
import { Conflict } from './conflict.tsx'
import type { Hours } from './contract.ts'
import type { Draft } from './draft.ts'
import { type Editing, EditingProvider } from './editing.tsx'
import { faultsOf } from './faults.ts'
import { FaultsProvider } from './found-faults.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { type Drafting, useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'
import { useSettled } from './use-settled.ts'

export function Desk({ saved, children }: { saved: Hours; children: ReactNode }) {
  const { id, may } = useLibrary()
  const mayEdit = may('hours_edit')
  const drafting = useDraft(id, saved, mayEdit)
  const { draft, change } = drafting
  const document = draft?.document ?? saved.document
  const settled = useSettled(document)
  const faults = useMemo(() => faultsOf(settled), [settled])
  const [attempted, setAttempted] = useState(false)
  const editing: Editing = {
    ...{ saved, document, settled, mayEdit, faults, attempted, change },
    dirty: draft !== undefined
  }
  const right = !draft || faults.size === 0
  useEffect(() => {
    if (right) setAttempted(false)
  }, [right])
  return (
    <EditingProvider value={editing}>
      <FaultsProvider value={editing}>
        {draft && draft.base.version !== saved.version && <FirstWasAnother {...{ saved, draft, drafting }} />}
        {children}
        {draft && <Unsaved {...{ saved, draft, drafting }} onAttempt={() => setAttempted(true)} />}
      </FaultsProvider>
    </EditingProvider>
  )
}

interface DraftedProps {
  saved: Hours
  draft: Draft
  drafting: Drafting
}

function FirstWasAnother({ saved, draft, drafting }: DraftedProps) {
  const { busy, save } = useSaving()
  const both = merged(draft.base.document, draft.document, saved.document)
  const merge = () => {
    drafting.rebase(saved, both.document)
    if (faultsOf(both.document).size === 0) void save(saved, both.document)
  }
  return (
    <Conflict
      {...{ saved, busy }}
      before={draft.base.document}
      both={both.both}
      onMerge={merge}
      onTake={drafting.discard}
    />
  )
}

function Unsaved({ saved, draft, drafting, onAttempt }: DraftedProps & { onAttempt: () => void }) {
  const { busy, save } = useSaving()
  const stale = draft.base.version !== saved.version
  const saveNow = async (): Promise<boolean> => {
    onAttempt()
    if (stale || faultsOf(draft.document).size > 0) return false
    return save(draft.base, draft.document)
  }
  return (
    <>
      <SaveBar {...{ busy, stale }} found={drafting.found} onSave={saveNow} onDiscard={drafting.discard} />
      <LeaveGuard onSave={saveNow} />
    </>
  )
}
