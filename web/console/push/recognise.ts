import { useEffect } from 'react'
import { api } from '../api/client.ts'
import { ownSubscription, unsubscribe } from './browser.ts'

/** Whether this browser still hears for who is signed in here. What a colleague left behind on a shared computer ends. */
export async function recognise(): Promise<boolean> {
  const subscription = await ownSubscription()
  if (subscription === null) return false
  const { known } = await api.post<{ known: boolean }>('/api/push-devices/recognise', subscription)
  if (!known) await unsubscribe()
  return known
}

/** Once, when a console opens. What fails is asked again by the next. */
export function useRecognisedBrowser(): void {
  useEffect(() => {
    recognise().catch(() => {})
  }, [])
}
