import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** The moment, for words such as `18 min`; moves on by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** True until `until` (ms); undefined is never. */
export function useBefore(until: number | undefined): boolean {
  const [, redraw] = useState(0)
  const left = (until ?? 0) - Date.now()
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => redraw((count) => count + 1), left + 10)
    return () => clearTimeout(timer)
  }, [left])
  return left > 0
}
