import { lazy, Suspense } from 'react'
import { useLibrary } from '../shell/session.tsx'

const Broken = lazy(() => import('../channels/broken.tsx'))

/** Channels whose token Meta refuses; most days there are none. */
export function ChannelBanners() {
  const { details } = useLibrary()
  const broken = details?.channels.filter((channel) => channel.breaker !== null) ?? []
  if (broken.length === 0) return null
  return (
    <div className="channel-banners">
      <Suspense>
        {broken.map((channel) => (
          <Broken key={channel.id} channel={channel} />
        ))}
      </Suspense>
    </div>
  )
}
