import { useEffect, useRef } from 'react'
import { useLive } from '../live/use-live.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { showToast } from '../ui/toasts.tsx'

/** Says when the connection is gone, and when it is back. */
export function OfflineBanner() {
  const { state } = useLive()
  const { shell } = useTexts()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (state === 'live' && wasOffline.current) showToast({ text: shell.online })
    if (state !== 'connecting') wasOffline.current = state === 'offline'
  }, [state, shell])
  return state === 'offline' ? <Banner icon="offline">{shell.offline}</Banner> : null
}
