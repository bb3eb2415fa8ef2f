/** The hours of one branch: its usual week, and weeks for a part of the year. */
import { useState } from 'react'
import type { BranchHours } from '../../../workers/hours/schema.ts'
import type { Branch } from '../api/contract.ts'
import { pathOf } from './sections.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { showToast } from '../ui/toasts.tsx'
import { BranchSeasons } from './branch-seasons.tsx'
import { BranchText } from './branch-text.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { useEditing, withBranchHours } from './editing.tsx'
import { NowLine } from './now-line.tsx'
import { useHoursTexts } from './texts.ts'
import { WeekGrid } from './week-grid.tsx'
import { emptyBranch } from './weeks.ts'

export function BranchEditor({ branch }: { branch: Branch }) {
  const { branches: words } = useHoursTexts()
  const { id } = useLibrary()
  const { document, mayEdit } = useEditing()
  const hours = document.branches[branch.id]
  return (
    <section className="hours-card" aria-labelledby="branch-name">
      <header className="branch-head">
        <LinkButton href={pathOf(id, 'branches')} look="quiet" icon="back">
          {words.back}
        </LinkButton>
        <h2 id="branch-name">{branch.name}</h2>
      </header>
      {!hours && <NotFilledIn branch={branch} />}
      {hours && <NowLine who={{ branch_id: branch.id }} />}
      {hours && (mayEdit ? <Editor branch={branch} hours={hours} /> : <BranchText hours={hours} />)}
      {hours && <BranchSeasons branchId={branch.id} hours={hours} />}
    </section>
  )
}

function NotFilledIn({ branch }: { branch: Branch }) {
  const { branches: words } = useHoursTexts()
  const { details } = useLibrary()
  const { document, mayEdit, change } = useEditing()
  const others = details?.branches.filter(({ id }) => document.branches[id]) ?? []
  const start = (hours: BranchHours) => change((now) => withBranchHours(now, branch.id, hours))
  const copyOf = ({ id }: Branch) => start(structuredClone(document.branches[id] ?? emptyBranch()))
  return (
    <EmptyState
      level={3}
      icon="clock"
      title={words.unknown}
      action={
        mayEdit && (
          <div className="hours-acts">
            <Button look="main" onPress={() => start(emptyBranch())}>
              {words.start}
            </Button>
            {others.map((other) => (
              <Button key={other.id} icon="copy" onPress={() => copyOf(other)}>
                {words.copyOf(other.name)}
              </Button>
            ))}
          </div>
        )
      }
    >
      {words.unknownText(branch.name)}
    </EmptyState>
  )
}

function Editor({ branch, hours }: { branch: Branch; hours: BranchHours }) {
  const { branches: words } = useHoursTexts()
  const { change } = useEditing()
  const at = `branches.${branch.id}`
  return (
    <>
      <h3>{words.week}</h3>
      <p className="secondary">{words.staffedText}</p>
      <WeekGrid
        label={words.week}
        columns={[
          { scope: `${at}.staffed`, name: words.staffed, week: hours.staffed },
          { scope: `${at}.unstaffed`, name: words.unstaffed, week: hours.unstaffed }
        ]}
        onChange={([staffed = [], unstaffed = []]) =>
          change((now) =>
            withBranchHours(now, branch.id, {
              ...emptyBranch(),
              ...now.branches[branch.id],
              staffed,
              unstaffed
            })
          )
        }
      />
      <CopyToOthers branch={branch} />
    </>
  )
}

function CopyToOthers({ branch }: { branch: Branch }) {
  const { branches: words, copy } = useHoursTexts()
  const { details } = useLibrary()
  const { change } = useEditing()
  const [open, setOpen] = useState(false)
  const others = details?.branches.filter(({ id }) => id !== branch.id) ?? []
  if (others.length === 0) return null
  const take = (chosen: ReadonlySet<string>) => {
    change((now) => {
      const copied = [...chosen].map((id) => [id, structuredClone(now.branches[branch.id] ?? emptyBranch())])
      return { ...now, branches: { ...now.branches, ...Object.fromEntries(copied) } }
    })
    showToast({ text: words.copied(chosen.size) })
  }
  return (
    <div className="hours-acts">
      <Button icon="copy" onPress={() => setOpen(true)}>
        {words.copy}
      </Button>
      <CopyDialog
        title={copy.branchTitle(branch.name)}
        text={copy.branchText}
        open={open}
        onOpenChange={setOpen}
        options={others}
        onTake={take}
      />
    </div>
  )
}
