import { useDates } from '../shell/session.tsx'
import { Chip } from '../ui/chip.tsx'
import type { Chore } from './contract.ts'
import { useOperatorTexts } from './texts.ts'

const MINUTE_MS = 60_000
/** Work waits for its turn anyway. */
const SHOWN_MS = 5 * MINUTE_MS

/** What runs by itself, when it last did, and whether that went well. */
export function ChoreList({ items }: { items: Chore[] }) {
  return (
    <ul>
      {items.map((chore) => (
        <ChoreLine key={chore.id} chore={chore} />
      ))}
    </ul>
  )
}

function ChoreLine({ chore }: { chore: Chore }) {
  const operator = useOperatorTexts()
  const last = useLast(chore)
  const names: Record<string, string> = operator.choreNames
  return (
    <li className="delivery">
      <div>
        <h3>{names[chore.id] ?? chore.id}</h3>
        <p className="secondary">
          {last} · {operator.handled(chore.last_handled ?? 0)}
          {chore.last_failed > 0 && ` · ${operator.failures(chore.last_failed)}`}
          {chore.lag_ms >= SHOWN_MS && ` · ${operator.lag(Math.round(chore.lag_ms / MINUTE_MS))}`}
        </p>
        {chore.error && <code>{chore.error}</code>}
      </div>
      <Chip look={chore.error ? 'late' : 'ok'} icon={chore.error ? 'alert' : 'check'}>
        {chore.error ? operator.failed : operator.fine}
      </Chip>
    </li>
  )
}

function useLast({ last_started_at, last_finished_at }: Chore): string {
  const operator = useOperatorTexts()
  const dates = useDates()
  const now = Date.now()
  if (last_started_at === null) return operator.never
  if (last_finished_at !== null && last_finished_at >= last_started_at)
    return operator.finished(dates.moment(last_finished_at, now))
  return operator.started(dates.moment(last_started_at, now))
}
