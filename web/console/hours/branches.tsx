import { Link } from 'wouter'
import { pathOf } from './sections.ts'
import { useLibrary } from '../shell/session.tsx'
import { EmptyState } from '../ui/states.tsx'
import { BranchEditor } from './branch-editor.tsx'
import { useEditing } from './editing.tsx'
import { NowLine } from './now-line.tsx'
import { useHoursTexts } from './texts.ts'

/** All branches, or one of them. */
export function Branches({ branchId }: { branchId: string | undefined }) {
  const { branches: words } = useHoursTexts()
  const { details } = useLibrary()
  const branch = details?.branches.find(({ id }) => id === branchId)
  if (branch) return <BranchEditor key={branch.id} branch={branch} />
  if (details?.branches.length === 0)
    return (
      <EmptyState icon="place" title={words.none}>
        {words.noneText}
      </EmptyState>
    )
  return <BranchList />
}

function BranchList() {
  const { branches: words } = useHoursTexts()
  const { details, id } = useLibrary()
  const { document } = useEditing()
  return (
    <section className="hours-card" aria-label={words.title}>
      <p className="secondary">{words.intro}</p>
      <ul className="branch-lines">
        {details?.branches.map((branch) => {
          const hours = document.branches[branch.id]
          return (
            <li key={branch.id}>
              <Link href={pathOf(id, 'branches', branch.id)}>{branch.name}</Link>
              {hours ? (
                <NowLine who={{ branch_id: branch.id }} />
              ) : (
                <p className="secondary">{words.unknown}</p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
