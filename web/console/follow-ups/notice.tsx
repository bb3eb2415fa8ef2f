/** Above a thread: that it was put off or promised, or is back, and its term. */
import { type ReactNode, useEffect, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { colleagueName } from '../conversations/names.ts'
import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { termOf } from './term.ts'
import { useFollowUpTexts } from './texts.ts'
import { useFollowUps } from './use-follow-ups.ts'

export default function FollowUpNotice({ conversation }: { conversation: Conversation }) {
  const [promising, setPromising] = useState(false)
  const { banner } = useFollowUpTexts()
  const now = useNow()
  const told = useTold(conversation, now)
  const { takeBack } = useFollowUps(conversation)
  const { may } = useLibrary()
  const { promised_at, wake_at } = conversation
  const acts = may('conversations_later') && (wake_at !== null || promised_at !== null)
  return (
    <>
      {told && (
        <Line icon={told.icon} late={told.late}>
          <p>{told.text}</p>
          {acts && promised_at !== null && (
            <Button look="quiet" onPress={() => setPromising(true)}>
              {banner.extend}
            </Button>
          )}
          {acts && (
            <Button look="quiet" onPress={() => void takeBack()}>
              {promised_at === null ? banner.backNow : banner.drop}
            </Button>
          )}
        </Line>
      )}
      <TermLine conversation={conversation} now={now} />
      {promising && <Promising conversation={conversation} onClose={() => setPromising(false)} />}
    </>
  )
}

const loadPromise = () => import('./dialog.tsx')

function Promising(props: { conversation: Conversation; onClose: () => void }) {
  const [Dialog, load] = useLazyPart(loadPromise)
  useEffect(load, [load])
  return Dialog ? <Dialog {...props} what="promise" /> : null
}

function Line({ icon, late = false, children }: { icon: IconName; late?: boolean; children: ReactNode }) {
  return (
    <div className={late ? 'banner late' : 'banner info'}>
      <Icon name={icon} />
      {children}
    </div>
  )
}

function TermLine({ conversation, now }: { conversation: Conversation; now: number }) {
  const { kinds, marks } = useFollowUpTexts()
  const dates = useDates()
  const { kind } = conversation
  const term = termOf(conversation, now, true)
  if (kind === null || !term) return null
  const words = term.late ? marks.overdue : marks[term.step](dates.moment(term.at, now))
  return (
    <Line icon={term.late ? 'alert' : 'form'} late={term.late}>
      <p>
        {kinds[kind]}: {words}
      </p>
    </Line>
  )
}

/** The one thing that counts most. */
function useTold(conversation: Conversation, now: number) {
  const { banner } = useFollowUpTexts()
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  const dates = useDates()
  const { wake_at, put_off_by, woke, promised_at, promised_by } = conversation
  const nameOf = (id: string | null) => colleagueName(id, details?.members ?? [], inbox)
  if (promised_at !== null) {
    const moment = dates.moment(promised_at, now)
    if (promised_at <= now) return { icon: 'alert' as const, text: banner.promiseLate(moment), late: true }
    const text =
      promised_by === me ? banner.promisedYours(moment) : banner.promised(nameOf(promised_by), moment)
    return { icon: 'search' as const, text, late: false }
  }
  if (wake_at !== null) {
    const moment = dates.moment(wake_at, now)
    const text = put_off_by === me ? banner.laterYours(moment) : banner.later(nameOf(put_off_by), moment)
    return { icon: 'clock' as const, text, late: false }
  }
  if (woke === null) return undefined
  return { icon: 'undo' as const, text: woke === 'time' ? banner.wokeTime : banner.wokePatron, late: false }
}
