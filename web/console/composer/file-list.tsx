/** The files beside a text: what each is, how far it came, and away with it. */
import { useState } from 'react'
import { useChannelTexts } from '../channels/texts.ts'
import { useLocale, useTexts } from '../texts/use-texts.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { byReason, isRefusal, listed, type PickedFile, sizeWords } from './picked.ts'
import type { Files } from './use-files.ts'

export default function FileList({ files, refused, remove, retry, dismiss }: Files) {
  const { common } = useTexts()
  const { files: words } = useChannelTexts()
  const locale = useLocale()
  return (
    <div className="files">
      {refused.length > 0 && (
        <div className="files-refused" role="alert">
          <Icon name="alert" />
          <ul>
            {byReason(refused).map(({ why, names }) => (
              <li key={why}>{words.refused[why](listed(names, words.more, locale), names.length)}</li>
            ))}
          </ul>
          <IconButton icon="close" label={common.close} onPress={dismiss} />
        </div>
      )}
      {files.length > 0 && (
        <ul className="files-list" aria-label={words.list}>
          {files.map((file) => (
            <FileChip
              key={file.id}
              file={file}
              onRemove={() => remove(file.id)}
              onRetry={() => retry(file.id)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface FileChipProps {
  file: PickedFile
  onRemove: () => void
  onRetry: () => void
}

function FileChip({ file, onRemove, onRetry }: FileChipProps) {
  const { files: words } = useChannelTexts()
  const { name, state, failure, preview } = file
  const [broken, setBroken] = useState(false)
  return (
    <li className="file-chip" data-state={state}>
      {preview && !broken ? (
        <img src={preview} alt="" onError={() => setBroken(true)} />
      ) : (
        <Icon name="document" size={24} />
      )}
      <div>
        <p className="file-name" dir="auto" title={name}>
          {name}
        </p>
        <FileState file={file} />
      </div>
      {state === 'failed' && failure === null && (
        <Button look="quiet" icon="refresh" onPress={onRetry}>
          {words.retry}
        </Button>
      )}
      <IconButton icon="close" label={words.remove(name)} onPress={onRemove} />
    </li>
  )
}

function FileState({ file }: { file: PickedFile }) {
  const { common } = useTexts()
  const { files: words } = useChannelTexts()
  const locale = useLocale()
  const { state, failure, progress, size, kind, type, name } = file
  if (state === 'failed') {
    const known = isRefusal(failure) ? words.refused[failure](words.thisOne, 1) : undefined
    const why = failure === null ? words.noConnection : words.failed(failure || common.errors.unknown)
    return (
      <p className="file-state" role="status">
        {known ?? why}
      </p>
    )
  }
  const shown = [sizeWords(size, locale)]
  if (kind === 'document' && /^(image|video|audio)\//.test(type)) shown.push(words.asDocument)
  if (state === 'uploading') shown.push(words.uploading(Math.floor(progress * 100)))
  return (
    <>
      <p className="file-state">{shown.join(' · ')}</p>
      {state === 'uploading' && <progress value={progress} aria-label={name} />}
      <span className="visually-hidden" role="status">
        {state === 'ready' && words.ready}
      </span>
    </>
  )
}
