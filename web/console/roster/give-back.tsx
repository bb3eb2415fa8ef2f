import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { useActs } from '../conversations/use-acts.ts'
import { listQuery } from '../conversations/use-conversations.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useDuty } from './queries.ts'
import { useRosterTexts } from './texts.ts'

/** The shift of which somebody wants to keep theirs, by its end: not asked again in this tab. */
const kept = new Set<number>()

/** Asks whoever goes off duty to give back what still waits for us. Nothing is ever taken from them. */
export default function GiveBack() {
  const ended_at = useDuty(useLibrary().id)?.my_shift_ended_at ?? null
  const [, setKept] = useState(0)
  if (ended_at === null || kept.has(ended_at)) return null
  const keep = () => {
    kept.add(ended_at)
    setKept(ended_at)
  }
  return <Asking onKeep={keep} />
}

function Asking({ onKeep }: { onKeep: () => void }) {
  const { giveBack: words } = useRosterTexts()
  const { common } = useTexts()
  const { id } = useLibrary()
  const { assign } = useActs()
  const [busy, setBusy] = useState(false)
  const { data } = useInfiniteQuery(listQuery(id, 'mine'))
  const waiting = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ state, wake_at }) => state === 'waiting_on_us' && wake_at === null)
  if (waiting.length === 0) return null
  const giveBack = async () => {
    setBusy(true)
    const given: { conversation: Conversation; from: string | null }[] = []
    for (const conversation of waiting)
      if (await assign(conversation, null)) given.push({ conversation, from: conversation.assignee_id })
    setBusy(false)
    const undo = async () => {
      for (const { conversation, from } of given) await assign(conversation, from)
    }
    if (given.length > 0)
      showToast({ text: words.done(given.length), action: { label: common.undo, run: () => void undo() } })
  }
  return (
    <Banner
      look="info"
      icon="clock"
      action={
        <span className="banner-acts">
          <Button isPending={busy} onPress={() => void giveBack()}>
            {words.act}
          </Button>
          <Button look="quiet" onPress={onKeep}>
            {words.keep}
          </Button>
        </span>
      }
    >
      {words.title(waiting.length)}
    </Banner>
  )
}
