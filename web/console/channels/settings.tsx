/** What the patron notices of us: off until an admin wants it. Each switch says its effect. */
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Channel, Library } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Switch } from '../ui/switch.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useChannelTexts } from './texts.ts'
import { withChannel } from './use-resume.ts'

type Setting = 'read_receipts' | 'typing_indicator'

export function Settings({ channel }: { channel: Channel }) {
  const { page } = useChannelTexts()
  const { may } = useLibrary()
  const save = useSave(channel)
  const allowed = may('channels_settings')
  const settings: [setting: Setting, label: string, effect: string][] = [
    ['read_receipts', page.readReceipts, page.readReceiptsText],
    ['typing_indicator', page.typing, page.typingText]
  ]
  return (
    <section className="channel-part">
      <h3>{page.settings}</h3>
      {!allowed && <p className="secondary">{page.settingsAdmin}</p>}
      {settings.map(([setting, label, effect]) => (
        <div key={setting}>
          <Switch
            isSelected={channel[setting]}
            isDisabled={!allowed}
            aria-describedby={`${channel.id}-${setting}`}
            onChange={(on) => void save({ [setting]: on })}
          >
            {label}
          </Switch>
          <p className="secondary" id={`${channel.id}-${setting}`}>
            {effect}
          </p>
        </div>
      ))}
    </section>
  )
}

/** Shown at once, and put back with a word when the server refuses. */
function useSave(channel: Channel) {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { page } = useChannelTexts()
  const { common } = useTexts()
  const { id, read_receipts, typing_indicator } = channel
  const show = (settings: Partial<Channel>) =>
    queries.setQueryData<Library>(
      keys.details(libraryId),
      (library) => library && withChannel(library, { id, ...settings })
    )
  return async (change: Partial<Record<Setting, boolean>>) => {
    const before = { read_receipts, typing_indicator }
    show(change)
    try {
      await api.put(`/api/libraries/${libraryId}/channels/${id}/settings`, { ...before, ...change })
    } catch (error) {
      show(before)
      showToast({ text: page.settingsFailed(errorText(error, common.errors)) })
    }
  }
}
