import { lazy, Suspense } from 'react'
import type { DayFieldProps } from './day-field.tsx'

const Field = lazy(() => import('./day-field.tsx'))

/** A date, of which the code comes when one is asked for the first time. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense fallback={<span className="field day-field" />}>
      <Field {...props} />
    </Suspense>
  )
}
