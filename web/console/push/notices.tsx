import { may } from '../../../workers/people/roles.ts'
import { useDates, useSession } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { usePushTexts } from './texts.ts'
import { type PushDevice, usePush } from './use-push.ts'

/** What a notice on this device would be, how it is turned on and off, and which other devices get them. */
export function Notices() {
  const words = usePushTexts()
  const push = usePush()
  return (
    <section className="block" aria-labelledby="notices-title">
      <h2 id="notices-title">{words.title}</h2>
      <p className="hint">{words.what}</p>
      <p className="hint">{words.nothing}</p>
      {push.data ? (
        <>
          <Here
            {...push}
            here={push.data.here}
            available={push.data.public_key !== null}
            devices={push.data.items}
          />
          <Devices devices={push.data.items} onRemove={push.remove.mutate} />
        </>
      ) : push.error ? (
        <ErrorState error={push.error} onRetry={push.refetch} />
      ) : (
        <LoadingState />
      )}
    </section>
  )
}

type Push = Pick<ReturnType<typeof usePush>, 'allowed' | 'turnOn' | 'remove'>

/** This device: on, off, or why not. */
function Here({
  allowed,
  turnOn,
  remove,
  here,
  available,
  devices
}: Push & { here: boolean; available: boolean; devices: PushDevice[] }) {
  const words = usePushTexts()
  const answers = useSession().libraries.some(({ role }) => may(role, 'replies_write'))
  const own = here ? devices.find(({ current }) => current) : undefined
  if (own)
    return (
      <>
        <p role="status">{words.isOn}</p>
        <Button onPress={() => remove.mutate(own)} isPending={remove.isPending}>
          {words.turnOff}
        </Button>
      </>
    )
  if (!answers) return <p>{words.onlyAnswering}</p>
  if (!available) return <p>{words.unavailable}</p>
  if (allowed === 'unsupported') return <p>{words.unsupported}</p>
  if (allowed === 'denied') return <p role="status">{words.denied}</p>
  return (
    <>
      {allowed === 'default' && <p className="hint">{words.next}</p>}
      <Button icon="bell" onPress={() => turnOn.mutate()} isPending={turnOn.isPending}>
        {words.turnOn}
      </Button>
    </>
  )
}

function Devices({ devices, onRemove }: { devices: PushDevice[]; onRemove: (device: PushDevice) => void }) {
  const words = usePushTexts()
  const dates = useDates()
  const now = Date.now()
  if (devices.length === 0) return null
  return (
    <>
      <h3 id="push-devices-title">{words.devices}</h3>
      <ul className="devices" aria-labelledby="push-devices-title">
        {devices.map((device) => {
          const name = device.device || words.unknownDevice
          return (
            <li className="device" key={device.id}>
              <Icon name="bell" />
              <div>
                <p>
                  {name} {device.current && <Chip look="accent">{words.thisDevice}</Chip>}
                </p>
                <p className="secondary">{words.since(dates.moment(device.created_at, now))}</p>
              </div>
              {!device.current && (
                <Button onPress={() => onRemove(device)} aria-label={words.removeNamed(name)}>
                  {words.remove}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
