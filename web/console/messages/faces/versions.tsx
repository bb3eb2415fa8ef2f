/** What an edited message said before. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { MessageItem, MessageVersion } from '../contract.ts'
import { keys } from '../../api/keys.ts'
import { useNow } from '../../conversations/use-now.ts'
import { useDates, useLibrary } from '../../shell/session.tsx'
import { useTexts } from '../../texts/use-texts.tsx'
import DialogWindow from '../../ui/dialog-window.tsx'
import { LoadingState } from '../../ui/states.tsx'
import { FormattedText } from '../formatted-text.tsx'

export default function VersionsDialog({ message, onClose }: { message: MessageItem; onClose: () => void }) {
  const { messages } = useTexts()
  const libraryId = useLibrary().id
  const dates = useDates()
  const now = useNow()
  const { data, error } = useQuery({
    queryKey: [...keys.library(libraryId), 'versions', message.id, message.edited_at],
    queryFn: () =>
      api.get<{ versions: MessageVersion[] }>(`/api/libraries/${libraryId}/messages/${message.id}/versions`)
  })
  const { edited } = messages
  const versions = data?.versions.toReversed() ?? []
  return (
    <DialogWindow title={edited.title} open onOpenChange={(open) => open || onClose()}>
      {error && <p role="alert">{edited.failed}</p>}
      {!data && !error && <LoadingState />}
      <ol className="versions" reversed>
        {versions.map(({ at, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two versions may be of one moment
          <li key={index}>
            <p className="secondary">
              {index === 0 ? `${edited.now} · ` : index === versions.length - 1 ? `${edited.first} · ` : ''}
              {dates.moment(at, now)}
            </p>
            <p className="bubble-text" dir="auto">
              {text ? <FormattedText text={text} /> : edited.empty}
            </p>
          </li>
        ))}
      </ol>
    </DialogWindow>
  )
}
