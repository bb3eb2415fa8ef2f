import { useQuery } from '@tanstack/react-query'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { ClosingForm } from './closing-form.tsx'
import type { Emergencies } from './contract.ts'
import { Earlier } from './earlier.tsx'
import { Ongoing } from './ongoing.tsx'
import { emergenciesQuery } from './queries.ts'
import { useEmergencyTexts } from './texts.ts'
import './emergency.css'

/** Closing at once, and what became of it. */
export default function EmergencyPage() {
  const words = useEmergencyTexts()
  const library = useLibrary()
  const { data, error, refetch } = useQuery(emergenciesQuery(library.id))
  useTitle(words.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who may not close has nothing in it to focus
    <section className="page" data-pane aria-label={words.title} tabIndex={0}>
      <div className="column">
        <header>
          <h1>{words.title}</h1>
          <p className="secondary">{words.intro}</p>
          {!library.may('emergency_close') && <p className="secondary">{words.notAllowed}</p>}
        </header>
        {data && library.details ? (
          <Loaded data={data} />
        ) : error ? (
          <ErrorState error={error} title={words.loadFailed} onRetry={refetch} />
        ) : (
          <LoadingState />
        )}
      </div>
    </section>
  )
}

function Loaded({ data }: { data: Emergencies }) {
  const words = useEmergencyTexts()
  const { may, details } = useLibrary()
  const on = data.items.filter((item) => item.on)
  const over = data.items.filter((item) => !item.on)
  const all = on.some((item) => item.branches === null)
  const shut = new Set(on.flatMap((item) => item.branches ?? []))
  const open = all ? [] : (details?.branches ?? []).filter((branch) => !shut.has(branch.id))
  return (
    <>
      {on.map((item) => (
        <Ongoing key={item.id} item={item} />
      ))}
      {on.length === 0 && !may('emergency_close') && <p>{words.nothingOn}</p>}
      {may('emergency_close') && !all && (on.length === 0 || open.length > 0) && (
        <ClosingForm key={on.length} open={open} everything={on.length === 0} />
      )}
      {over.length > 0 && <Earlier items={over} />}
    </>
  )
}
