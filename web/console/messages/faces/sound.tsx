/** What someone said or played: listened to at one's own speed, one at a time. */
import { useRef, useState } from 'react'
import { useLocale, useTexts } from '../../texts/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Breakable } from './breakable.tsx'
import { useFileUrl } from './file-url.ts'
import { Save } from './save.tsx'
import type { ShownProps } from './shown.ts'
import { clockWords } from './words.ts'
import { useFaceTexts } from './texts.ts'

const SPEEDS = [1, 1.5, 2]
let playing: HTMLAudioElement | undefined

export function Sound({ attachment, called, onBroken }: ShownProps) {
  const { player, file } = useFaceTexts()
  const deck = usePlayer()
  const { audio, on, at, length, speed } = deck
  const locale = useLocale()
  const times = new Intl.NumberFormat(locale).format(speed)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="sound" role="group" aria-label={called}>
      <What attachment={attachment} />
      <audio
        ref={audio}
        src={useFileUrl(attachment.id)}
        preload="metadata"
        {...deck.events}
        onError={onBroken}
      />
      <IconButton
        icon={on ? 'pause' : 'play'}
        look="main"
        label={on ? player.pause : player.play}
        onPress={deck.toggle}
      />
      <input
        type="range"
        min={0}
        max={length || 1}
        step={0.1}
        value={at}
        aria-label={player.position}
        aria-valuetext={player.at(clockWords(at), clockWords(length))}
        onChange={(event) => deck.go(Number(event.target.value))}
      />
      <span className="sound-time">{clockWords(on || at > 0 ? at : length)}</span>
      <Button look="quiet" className="sound-speed" aria-label={player.speed(times)} onPress={deck.faster}>
        {times}×
      </Button>
      <Save attachment={attachment} label={file.saveNamed(called)} />
    </div>
  )
}

/** A voice message is heard as one; of a recording its name tells more. */
function What({ attachment: { kind, name } }: Pick<ShownProps, 'attachment'>) {
  const { preview } = useTexts().messages
  const voice = kind === 'voice'
  return (
    <p className="sound-what">
      <Icon name={voice ? 'voice' : 'music'} size={16} />
      <span dir="auto">{voice ? preview.voice : <Breakable text={name ?? preview.audio} />}</span>
    </p>
  )
}

function usePlayer() {
  const audio = useRef<HTMLAudioElement>(null)
  const [on, setOn] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const [speed, setSpeed] = useState(1)
  const events = {
    onPlay: () => {
      if (playing !== audio.current) playing?.pause()
      playing = audio.current ?? undefined
      setOn(true)
    },
    onPause: () => setOn(false),
    onTimeUpdate: () => setAt(audio.current?.currentTime ?? 0),
    // a recording that is still growing has no end
    onDurationChange: () => setLength(finite(audio.current?.duration)),
    onEnded: () => {
      if (audio.current) audio.current.currentTime = 0
    }
  }
  return {
    ...{ audio, on, at, length, speed, events },
    toggle: () => {
      const element = audio.current
      if (!element) return
      if (element.paused) void element.play().catch(() => {})
      else element.pause()
    },
    go: (seconds: number) => {
      setAt(seconds)
      if (audio.current) audio.current.currentTime = seconds
    },
    faster: () => {
      const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1
      setSpeed(next)
      if (audio.current) audio.current.playbackRate = next
    }
  }
}

const finite = (seconds: number | undefined) =>
  seconds !== undefined && Number.isFinite(seconds) ? seconds : 0
