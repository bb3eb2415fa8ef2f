import { useState } from 'react'
import { useDates, useLibrary } from '../shell/session.tsx'
import { instantAt } from './wall-time.ts'

const MOST_MS = 31 * 86_400_000

export interface Until {
  choice: 'today' | 'later'
  day: string
  time: string
  setChoice: (choice: 'today' | 'later') => void
  setDay: (day: string) => void
  setTime: (time: string) => void
  /** null: the rest of today · undefined: not a moment that can be */
  at: number | null | undefined
}

/** Until when: the rest of today, or a day and a time that somebody types. */
export function useUntil(begin: 'today' | 'later' = 'today', from?: number): Until {
  const dates = useDates()
  const zone = useLibrary().time_zone
  const [choice, setChoice] = useState(begin)
  const [day, setDay] = useState(() => dates.dayKey(from ?? Date.now()))
  const [time, setTime] = useState(() =>
    from === undefined ? '' : dates.time(from).replace(/\D/, ':').padStart(5, '0')
  )
  const typed = instantAt(day, time, zone)
  const fits = typed !== null && typed > Date.now() && typed <= Date.now() + MOST_MS
  return {
    choice,
    day,
    time,
    setChoice,
    setDay,
    setTime,
    at: choice === 'today' ? null : fits ? typed : undefined
  }
}
