import { useDates } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Chip } from '../ui/chip.tsx'
import type { Chore } from './contract.ts'

/** What runs by itself, when it last did, and whether that went well. */
export function ChoreTable({ items }: { items: Chore[] }) {
  const { operator } = useTexts()
  return (
    <section className="table" aria-label={operator.chores}>
      <table>
        <thead>
          <tr>
            <th scope="col">{operator.chore}</th>
            <th scope="col">{operator.started}</th>
            <th scope="col">{operator.finished}</th>
            <th scope="col" className="number">
              {operator.handled}
            </th>
            <th scope="col">{operator.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((chore) => (
            <ChoreRow key={chore.id} chore={chore} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ChoreRow({ chore }: { chore: Chore }) {
  const { operator } = useTexts()
  const dates = useDates()
  const moment = (at: number | null) => (at === null ? operator.never : dates.moment(at, Date.now()))
  return (
    <tr>
      <th scope="row">{chore.id}</th>
      <td>{moment(chore.last_started_at)}</td>
      <td>{moment(chore.last_finished_at)}</td>
      <td className="number">{chore.last_handled ?? 0}</td>
      <td>
        {chore.error ? (
          <>
            <Chip look="late" icon="alert">
              {operator.failed}
            </Chip>{' '}
            <code>{chore.error}</code>
          </>
        ) : (
          <Chip look="ok" icon="check">
            {operator.fine}
          </Chip>
        )}
      </td>
    </tr>
  )
}
