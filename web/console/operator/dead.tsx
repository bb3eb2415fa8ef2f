import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { DeadDelivery } from './contract.ts'
import { useOperatorTexts } from './texts.ts'
import { useReplay } from './use-replay.ts'

/** Deliveries that could not be processed; their content stays sealed. */
export function DeadList({ items }: { items: DeadDelivery[] }) {
  return (
    <ul className="deliveries">
      {items.map((item) => (
        <DeadLine key={`${item.library_id} ${item.id}`} item={item} />
      ))}
    </ul>
  )
}

function DeadLine({ item }: { item: DeadDelivery }) {
  const operator = useOperatorTexts()
  const dates = useDates()
  const replay = useReplay('dead')
  return (
    <li className="delivery">
      <div>
        <h3>{item.library}</h3>
        <p className="secondary">
          {dates.moment(item.received_at, Date.now())} · {operator.attempts(item.attempts)} ·{' '}
          {operator.items(Object.keys(item.outcomes).length)}
        </p>
        <p>
          <Chip>{item.field}</Chip> <code>{item.error ?? operator.none}</code>
        </p>
        <p className="secondary">
          <code>{[...new Set(Object.values(item.outcomes))].join(' · ')}</code>
        </p>
        <p className="secondary">
          <code>{item.id}</code>
        </p>
      </div>
      <Button
        icon="refresh"
        isPending={replay.isPending}
        onPress={() => replay.mutate(`${item.library_id}/${item.id}`)}
      >
        {operator.replay}
      </Button>
    </li>
  )
}
