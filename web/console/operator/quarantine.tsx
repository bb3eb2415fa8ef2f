import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { QuarantinedChange } from './contract.ts'
import { useOperatorTexts } from './texts.ts'
import { useReplay } from './use-replay.ts'

/** Deliveries of numbers and accounts that no library has (yet). */
export function QuarantineList({ items }: { items: QuarantinedChange[] }) {
  return (
    <ul className="deliveries">
      {items.map((item) => (
        <QuarantineLine key={item.id} item={item} />
      ))}
    </ul>
  )
}

function QuarantineLine({ item }: { item: QuarantinedChange }) {
  const operator = useOperatorTexts()
  const dates = useDates()
  const replay = useReplay('quarantine')
  return (
    <li className="delivery">
      <div>
        <h3>
          {operator.account}: {item.account ?? operator.none}
        </h3>
        <p className="secondary">{dates.moment(item.received_at, Date.now())}</p>
        <p>
          {item.field && <Chip>{item.field}</Chip>} <Chip look="soon">{operator.reasons[item.reason]}</Chip>{' '}
          <Chip look="outline">{operator.states[item.state]}</Chip>
        </p>
        <p className="secondary">
          <code>{item.id}</code>
        </p>
      </div>
      {item.state === 'waiting' && item.reason !== 'unparsable' && (
        <Button icon="refresh" isPending={replay.isPending} onPress={() => replay.mutate(item.id)}>
          {operator.replay}
        </Button>
      )}
    </li>
  )
}
