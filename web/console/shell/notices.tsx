import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useDuty } from '../roster/queries.ts'
import { libraryQuery } from './session.tsx'

const GiveBack = lazy(() => import('../roster/give-back.tsx'))
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

/** Above every page of the library, for whoever's shift is over; loaded only then. */
export function ShiftEnded({ libraryId }: { libraryId: string }) {
  return useDuty(libraryId)?.my_shift_ended_at == null ? null : (
    <Suspense>
      <GiveBack />
    </Suspense>
  )
}
