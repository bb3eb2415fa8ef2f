import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { queries } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { type Permission, permission, subscribe, unsubscribe } from './browser.ts'
import { recognise } from './recognise.ts'
import { usePushTexts } from './texts.ts'

export interface PushDevice {
  id: string
  device: string
  created_at: number
  current: boolean
}
interface PushDevices {
  /** null: this installation has no push */
  public_key: string | null
  items: PushDevice[]
}

const PATH = '/api/push-devices'
const KEY = ['push-devices'] as const

const pushQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }) => {
    const here = await recognise()
    const devices = await api.get<PushDevices>(PATH, { signal })
    return { ...devices, here }
  },
  staleTime: 0
})

/** Where this person hears that somebody waits, and how to change that. */
export function usePush() {
  const { data, error, refetch } = useQuery(pushQuery)
  const [allowed, setAllowed] = useState<Permission>(permission)
  const turnOn = useTurnOn(data?.public_key ?? '', setAllowed)
  const remove = useRemove()
  return { data, error, refetch, allowed, turnOn, remove }
}

/** Rejected by the person or the browser, not by us. */
class NotOn extends Error {
  override name = 'NotOn'
}

function useTurnOn(publicKey: string, setAllowed: (permission: Permission) => void) {
  const words = usePushTexts()
  const { common } = useTexts()
  return useMutation({
    mutationFn: async () => {
      const allowed = await Notification.requestPermission()
      setAllowed(allowed)
      if (allowed !== 'granted') throw new NotOn(allowed === 'denied' ? words.denied : words.undecided)
      const subscription = await subscribe(publicKey).catch(() => {
        throw new NotOn(words.unreachable)
      })
      try {
        await api.put(PATH, subscription)
      } catch (error) {
        await unsubscribe()
        throw error
      }
    },
    onSuccess: () => {
      showToast({ text: words.turnedOn })
      return queries.invalidateQueries({ queryKey: KEY })
    },
    onError: (error) =>
      void showToast({ text: error instanceof NotOn ? error.message : errorText(error, common.errors) })
  })
}

function useRemove() {
  const words = usePushTexts()
  const { common } = useTexts()
  return useMutation({
    mutationFn: async ({ id, current }: PushDevice) => {
      await api.delete(`${PATH}/${id}`)
      if (current) await unsubscribe()
    },
    onSuccess: (_, { current }) => {
      showToast({ text: current ? words.turnedOff : words.removed })
    },
    onError: (error) => void showToast({ text: errorText(error, common.errors) }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY })
  })
}
