/** What is special about a conversation in the list: urgent, later, promised, back, of a kind with a term. */
import type { Conversation } from '../api/contract.ts'
import { colleagueName } from '../conversations/names.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Chip } from '../ui/chip.tsx'
import { termOf } from './term.ts'
import { useFollowUpTexts } from './texts.ts'

export default function Marks({ conversation, now }: { conversation: Conversation; now: number }) {
  const { marks } = useFollowUpTexts()
  const dates = useDates()
  const { urgent, wake_at, woke, promised_at } = conversation
  return (
    <>
      {conversation.confidential && (
        <Chip look="outline" icon="lock">
          {marks.confidential}
        </Chip>
      )}
      {urgent && (
        <Chip look="soon" icon="quick">
          {marks.urgent}
        </Chip>
      )}
      {promised_at !== null && <Promised conversation={conversation} now={now} at={promised_at} />}
      {wake_at !== null && promised_at === null && (
        <Chip icon="clock">{marks.later(dates.moment(wake_at, now))}</Chip>
      )}
      {woke && promised_at === null && (
        <Chip icon="undo">{woke === 'time' ? marks.wokeTime : marks.wokePatron}</Chip>
      )}
      <KindMark conversation={conversation} now={now} />
    </>
  )
}

function Promised({ conversation, now, at }: { conversation: Conversation; now: number; at: number }) {
  const { marks } = useFollowUpTexts()
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  const dates = useDates()
  if (at <= now)
    return (
      <Chip look="late" icon="alert">
        {marks.promiseLate}
      </Chip>
    )
  const { promised_by } = conversation
  const moment = dates.moment(at, now)
  const who = colleagueName(promised_by, details?.members ?? [], inbox)
  return (
    <Chip icon="search">{promised_by === me ? marks.promiseYours(moment) : marks.promised(who, moment)}</Chip>
  )
}

function KindMark({ conversation, now }: { conversation: Conversation; now: number }) {
  const { marks, kinds } = useFollowUpTexts()
  const dates = useDates()
  const { kind } = conversation
  if (kind === null) return null
  const term = termOf(conversation, now)
  if (!term) return <Chip look="outline">{kinds[kind]}</Chip>
  const words = term.late ? marks.overdue : marks[term.step](dates.moment(term.at, now))
  return (
    <Chip look={term.late ? 'late' : 'soon'} icon={term.late ? 'alert' : 'clock'}>
      {kinds[kind]}: {words}
    </Chip>
  )
}
