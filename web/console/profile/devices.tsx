import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { DeviceSession } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { useDates } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from '../sign-in/texts.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { showToast } from '../ui/toasts.tsx'

const devicesQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: ({ signal }) => api.get<{ items: DeviceSession[] }>('/api/sessions', { signal }),
  staleTime: 0
})

/** Where I am signed in, and how to end that. */
export function Devices() {
  const { profile } = useAccountTexts()
  const { data, error, refetch } = useQuery(devicesQuery)
  return (
    <section className="block" aria-labelledby="devices-title">
      <h2 id="devices-title">{profile.sessions}</h2>
      <p className="hint">{profile.sessionsHint}</p>
      {data ? (
        <DeviceList devices={data.items} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingState />
      )}
    </section>
  )
}

function DeviceList({ devices }: { devices: DeviceSession[] }) {
  const { profile } = useAccountTexts()
  const end = useEnd()
  const others = devices.filter((device) => !device.current)
  return (
    <>
      <ul className="devices">
        {devices.map((device) => (
          <DeviceLine key={device.id} device={device} onEnd={() => end.mutate(device)} />
        ))}
      </ul>
      {others.length === 0 && <p className="secondary">{profile.noOthers}</p>}
      {others.length > 1 && (
        <Button onPress={() => end.mutate('others')} isPending={end.isPending}>
          {profile.revokeOthers}
        </Button>
      )}
    </>
  )
}

function DeviceLine({ device, onEnd }: { device: DeviceSession; onEnd: () => void }) {
  const { profile } = useAccountTexts()
  const dates = useDates()
  const now = Date.now()
  return (
    <li className="device">
      <Icon name="device" />
      <div>
        <p>
          {device.device} {device.current && <Chip look="accent">{profile.thisDevice}</Chip>}
        </p>
        <p className="secondary">
          {profile.since(dates.moment(device.created_at, now), dates.moment(device.seen_at, now))}
        </p>
      </div>
      {!device.current && (
        <Button onPress={onEnd} aria-label={profile.revokeNamed(device.device)}>
          {profile.revoke}
        </Button>
      )}
    </li>
  )
}

function useEnd() {
  const { common } = useTexts()
  const { profile } = useAccountTexts()
  return useMutation({
    mutationFn: (which: DeviceSession | 'others') =>
      api.delete(which === 'others' ? '/api/sessions' : `/api/sessions/${which.id}`),
    onSuccess: (_, which) => {
      showToast({ text: which === 'others' ? profile.revokedOthers : profile.revoked })
      return queries.invalidateQueries({ queryKey: keys.sessions })
    },
    onError: (error) => void showToast({ text: errorText(error, common.errors) })
  })
}
