/** A page for a screen at a desk: how many wait, read from three metres. It asks by itself, all night, and knows no names. */
import { useEffect, useRef, useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { useTitle } from '../shell/title.ts'
import { createDates } from '../texts/dates.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { useTargetTexts } from '../targets/texts.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, LoadingState } from '../ui/states.tsx'
import { chime } from './chime.ts'
import { type Look, longestWords, tokenOf } from './look.ts'

const EVERY_MS = 30_000

export default function WaitScreen() {
  const { screen } = useTargetTexts()
  useTitle(screen.title)
  const { look, gone, offline } = useLook()
  if (gone)
    return (
      <main className="wait-screen stack">
        <EmptyState icon="lock" title={screen.gone} level={1}>
          {screen.goneText}
        </EmptyState>
      </main>
    )
  if (!look)
    return (
      <main className="wait-screen stack">
        <LoadingState />
      </main>
    )
  return <Counts look={look} offline={offline} />
}

/** What the server says now; asked again and again, and at once when the page is seen again. */
function useLook() {
  const [look, setLook] = useState<Look>()
  const [gone, setGone] = useState(false)
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const token = tokenOf(location.hash)
    if (!token) return setGone(true)
    const ask = async () => {
      try {
        setLook(await api.post<Look>('/api/wait-screen', token))
        setOffline(false)
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) setGone(true)
        else setOffline(true)
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    const seen = () => document.visibilityState === 'visible' && void ask()
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
  return { look, gone, offline }
}

function Counts({ look, offline }: { look: Look; offline: boolean }) {
  const { screen } = useTargetTexts()
  const dates = createDates(useLanguage(), look.time_zone)
  const { waiting, soon, late, open, until_at } = look
  const hours =
    until_at === null
      ? screen.closed
      : open
        ? screen.openUntil(dates.hour(until_at))
        : screen.opens(dates.moment(until_at, look.now))
  return (
    <main className="wait-screen stack" data-late={late > 0 || undefined}>
      <header className="spread">
        <h1>{look.library}</h1>
        <p>{hours}</p>
      </header>
      <div role="status" className="wait-counts spread">
        <p>
          <strong>{look.capped ? screen.many : waiting}</strong>{' '}
          <span>{waiting === 0 ? screen.nobody : screen.waiting(waiting)}</span>
        </p>
        {soon > 0 && (
          <p className="soon-words">
            <strong>{soon}</strong> <span>{screen.soon}</span>
          </p>
        )}
        {late > 0 && (
          <p className="late-words">
            <strong>{late}</strong> <span>{screen.late}</span>
          </p>
        )}
      </div>
      <footer className="spread">
        <p>{waiting > 0 && screen.longest(longestWords(look.longest_ms, screen))}</p>
        <Sound waiting={waiting} />
        <p className={offline ? 'late-words' : undefined}>
          {offline ? screen.offline : screen.updated(dates.hour(look.now))}
        </p>
      </footer>
    </main>
  )
}

/** Off until somebody at this screen turned it on: a browser plays nothing before that anyway. */
function Sound({ waiting }: { waiting: number }) {
  const { screen } = useTargetTexts()
  const [on, setOn] = useState(false)
  const before = useRef(waiting)
  useEffect(() => {
    if (on && waiting > before.current) chime()
    before.current = waiting
  }, [on, waiting])
  return (
    <Button look="quiet" aria-pressed={on} onPress={() => setOn(!on)}>
      {on ? screen.soundOff : screen.soundOn}
    </Button>
  )
}
