import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { libraryQuery } from './session.tsx'

const EmergencyBanners = lazy(() => import('../emergency/banner.tsx'))

/** Above every page, while something is closed at once; loaded only then. */
export function ClosedNow({ libraryId }: { libraryId: string }) {
  const { data } = useQuery(libraryQuery(libraryId))
  return data?.emergencies.length ? (
    <Suspense>
      <EmergencyBanners library={data} />
    </Suspense>
  ) : null
}
