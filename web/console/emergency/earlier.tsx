import { useDates } from '../shell/session.tsx'
import type { Emergency } from './contract.ts'
import { useEmergencyTexts } from './texts.ts'
import { useClosedWords } from './use-closed-words.ts'

export function Earlier({ items }: { items: Emergency[] }) {
  const words = useEmergencyTexts()
  const dates = useDates()
  const closed = useClosedWords()
  const now = Date.now()
  return (
    <section className="block" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{words.before.title}</h2>
      <ul className="emergency-earlier">
        {items.map((item) => (
          <li key={item.id}>
            <strong>{item.reason}</strong>
            <span className="secondary">
              {words.before.period(dates.moment(item.from_at, now), dates.moment(item.until_at, now))}
              {item.undone_at === null ? ` · ${closed(item)}` : ` · ${words.before.undone}`}
              {item.tellings.told > 0 && ` · ${words.now.told(item.tellings.told)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
