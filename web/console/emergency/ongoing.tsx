import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useBefore } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { Emergency } from './contract.ts'
import { lookAgain } from './queries.ts'
import { useEmergencyTexts } from './texts.ts'
import { MomentFields } from './until-fields.tsx'
import { useClosedWords } from './use-closed-words.ts'
import { useEndWords } from './use-end-words.ts'
import { useUntil } from './use-until.ts'

/** A closure that holds now: until when, who was told, and how it ends. */
export function Ongoing({ item }: { item: Emergency }) {
  const words = useEmergencyTexts()
  const { may, details } = useLibrary()
  const dates = useDates()
  const closed = useClosedWords()
  const ends = useEndWords()
  const now = Date.now()
  const name = details?.members.find(({ id }) => id === item.by_id)?.name ?? ''
  return (
    <section className="block emergency-on" aria-labelledby={`on-${item.id}`}>
      <h2 id={`on-${item.id}`}>{item.reason}</h2>
      <p>
        <strong>{closed(item)}.</strong> {ends(item.until_at)}.
      </p>
      <p className="secondary">{words.now.by(name, dates.moment(item.from_at, now))}</p>
      <Told tellings={item.tellings} />
      {may('emergency_close') && <Acts item={item} />}
    </section>
  )
}

function Told({ tellings: { pending, told, unreachable } }: Pick<Emergency, 'tellings'>) {
  const { now } = useEmergencyTexts()
  const lines = [
    pending > 0 && now.pending(pending),
    told > 0 && now.told(told),
    unreachable > 0 && now.unreachable(unreachable)
  ].filter(Boolean)
  return <p role="status">{lines.join(' ')}</p>
}

function Acts({ item }: { item: Emergency }) {
  const { now } = useEmergencyTexts()
  const [moving, setMoving] = useState(false)
  const act = useActs(item)
  // the server's clock counts: this only hides a button that would be refused
  const undoable = useBefore(item.undo_until_at)
  if (moving) return <MoveEnd item={item} onSave={act.move} onClose={() => setMoving(false)} />
  return (
    <>
      {undoable && <p className="secondary">{now.undoText}</p>}
      <div className="emergency-acts">
        {undoable ? (
          <Button look="main" icon="undo" onPress={() => void act.undo()}>
            {now.undo}
          </Button>
        ) : (
          <Button look="main" onPress={() => void act.end()}>
            {now.end}
          </Button>
        )}
        <Button onPress={() => setMoving(true)}>{now.extend}</Button>
      </div>
    </>
  )
}

interface MoveEndProps {
  item: Emergency
  onSave: (until_at: number) => Promise<void>
  onClose: () => void
}

function MoveEnd({ item, onSave, onClose }: MoveEndProps) {
  const { now, faults } = useEmergencyTexts()
  const until = useUntil('later', item.until_at)
  const [tried, setTried] = useState(false)
  const at = until.at ?? undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (at !== undefined) void onSave(at).then(onClose)
      }}
    >
      <MomentFields until={until} error={tried && at === undefined ? faults.until : undefined} />
      <div className="emergency-acts">
        <Button look="main" type="submit">
          {now.save}
        </Button>
        <Button onPress={onClose}>{now.cancel}</Button>
      </div>
    </form>
  )
}

function useActs({ id }: Emergency) {
  const words = useEmergencyTexts()
  const { common } = useTexts()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const path = `/api/libraries/${libraryId}/emergencies/${id}`
  const run = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      showToast({ text: done })
    } catch (error) {
      showToast({ text: errorText(error, common.errors) })
    }
    await lookAgain(queries, libraryId)
  }
  return {
    undo: () => run(() => api.post(`${path}/undo`, {}), words.undone),
    end: () => run(() => api.put(`${path}/until`, { until_at: 0 }), words.ended),
    move: (until_at: number) => run(() => api.put(`${path}/until`, { until_at }), words.moved)
  }
}
