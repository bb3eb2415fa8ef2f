import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useNames, useUntilWords } from './names.ts'
import { useDuty } from './queries.ts'
import { useRosterTexts } from './texts.ts'

/** Who answers now, and until when: above the lists, in a library that works with a roster. */
export default function DutyLine() {
  const duty = useDuty(useLibrary().id)
  const { now: words } = useRosterTexts()
  const { names } = useNames()
  const until = useUntilWords()
  const dates = useDates()
  const now = useNow()
  if (!duty?.enabled) return null
  const { member_ids, changes_at, next } = duty
  const ending = changes_at === null ? '' : `, ${words.until(until(changes_at))}`
  const coming = next && (member_ids.length > 0 ? words.next : words.nextFirst)
  return (
    <div className="duty-line">
      <p>{member_ids.length > 0 ? words.on(names(member_ids)) + ending : words.nobody}</p>
      {next && coming && (
        <p className="secondary">{coming(names(next.member_ids), dates.moment(next.from_at, now))}</p>
      )}
    </div>
  )
}
