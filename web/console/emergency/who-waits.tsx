import type { ClosingPlan } from './contract.ts'
import { useEmergencyTexts } from './texts.ts'

/** Who would be told, by first name, and how many cannot be. */
export function WhoWaits({ waiting }: { waiting: ClosingPlan['waiting'] }) {
  const { waiting: words } = useEmergencyTexts()
  const hidden = waiting.count - waiting.people.length
  return (
    <section className="emergency-waiting" aria-labelledby="waiting-title">
      <h3 id="waiting-title">{words.title}</h3>
      {waiting.count === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p>
            {words.count(waiting.count, waiting.more)}
            {waiting.unreachable > 0 && ` ${words.unreachable(waiting.unreachable)}`}
          </p>
          <ul>
            {waiting.people.map(({ conversation_id, first_name, reachable }) => (
              <li key={conversation_id}>
                {first_name ?? words.nameless}
                {!reachable && <span className="secondary"> ({words.outOfReach})</span>}
              </li>
            ))}
            {hidden > 0 && <li className="secondary">{words.others(hidden)}</li>}
          </ul>
        </>
      )}
    </section>
  )
}
