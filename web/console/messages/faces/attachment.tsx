/** A file of a message: shown, played, offered, or why it is not here. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Attachment } from '../contract.ts'
import { errorText } from '../../api/error-text.ts'
import { keys } from '../../api/keys.ts'
import { useNow } from '../../conversations/use-now.ts'
import { sizeWords } from '../../composer/picked.ts'
import { useDates, useLibrary } from '../../shell/session.tsx'
import { useLocale, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { RemoveFile } from '../../sensitive/remove-file.tsx'
import { useFileUrl } from './file-url.ts'
import { Breakable } from './breakable.tsx'
import { Film } from './film.tsx'
import { Picture } from './picture.tsx'
import { Save } from './save.tsx'
import { Sound } from './sound.tsx'
import { fetchingWords, fileTypeWords, mayFetchAgain, whyNotHere } from './words.ts'
import { useFaceTexts } from './texts.ts'

interface AttachmentFaceProps {
  attachment: Attachment
  /** `Foto van Joris` */
  called: string
  conversationId: string
  /** the patron sent it: it can be taken away for good */
  removable: boolean
}

export function AttachmentFace(props: AttachmentFaceProps) {
  const { attachment, removable, conversationId } = props
  return (
    <>
      <Shown {...props} />
      {removable && attachment.state !== 'gone' && attachment.kind !== 'sticker' && (
        <RemoveFile id={attachment.id} conversationId={conversationId} />
      )}
    </>
  )
}

function Shown({ attachment, called, conversationId }: AttachmentFaceProps) {
  const [broken, setBroken] = useState(false)
  const { shown, state } = attachment
  if (state !== 'stored') return <NotHere attachment={attachment} conversationId={conversationId} />
  if (shown === 'risky') return <Risky attachment={attachment} />
  if (broken || shown === 'file') return <Document attachment={attachment} broken={broken} />
  const props = { attachment, called, onBroken: () => setBroken(true) }
  if (shown === 'image') return <Picture {...props} />
  return shown === 'video' ? <Film {...props} /> : <Sound {...props} />
}

const DRAWINGS: Record<Attachment['kind'], IconName> = {
  image: 'picture',
  sticker: 'picture',
  video: 'video',
  audio: 'music',
  voice: 'voice',
  document: 'document'
}

function NotHere({ attachment, conversationId }: { attachment: Attachment; conversationId: string }) {
  const { preview } = useTexts().messages
  const { file } = useFaceTexts()
  const dates = useDates()
  const { may } = useLibrary()
  const { kind, state, reason, next_try_at } = attachment
  const what = preview[kind]
  const text = {
    waiting: fetchingWords(what, next_try_at, useNow(), dates.hour, file),
    failed: whyNotHere(what, reason, file),
    gone: file.gone
  }
  if (state === 'stored') return null
  return (
    <div className="file-away" data-state={state} data-kind={kind}>
      <p>
        <Icon name={state === 'waiting' ? DRAWINGS[kind] : state === 'gone' ? 'trash' : 'alert'} />
        <span>{text[state]}</span>
      </p>
      {mayFetchAgain(attachment) && may('attachments_write') && (
        <FetchAgain id={attachment.id} conversationId={conversationId} />
      )}
    </div>
  )
}

function FetchAgain({ id, conversationId }: { id: string; conversationId: string }) {
  const { common } = useTexts()
  const faces = useFaceTexts()
  const libraryId = useLibrary().id
  const url = useFileUrl(id)
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const fetchAgain = async () => {
    setBusy(true)
    try {
      await api.post(`${url}/fetch`)
      await queries.invalidateQueries({ queryKey: keys.messages(libraryId, conversationId) })
    } catch (error) {
      showToast({ text: faces.file.againFailed(errorText(error, common.errors)) })
    }
    setBusy(false)
  }
  return (
    <Button icon="refresh" isDisabled={busy} onPress={() => void fetchAgain()}>
      {faces.file.again}
    </Button>
  )
}

function Document({ attachment, broken }: { attachment: Attachment; broken: boolean }) {
  const faces = useFaceTexts()
  const locale = useLocale()
  const { kind, type, size } = attachment
  const name = attachment.name ?? faces.file.unnamed
  const facts = [fileTypeWords(type, faces.file.types), size === null ? '' : sizeWords(size, locale)]
  return (
    <div className="file-card">
      <Icon name={DRAWINGS[kind]} size={24} />
      <div>
        <p className="file-card-name" dir="auto">
          <Breakable text={name} />
        </p>
        <p className="secondary">{facts.filter(Boolean).join(' · ')}</p>
        {broken && <p className="secondary">{faces.file.cannotShow}</p>}
      </div>
      <Save attachment={attachment} label={faces.file.saveNamed(name)} />
    </div>
  )
}

/** Its whole name, in one direction: what looks like `.pdf` may end otherwise. */
function Risky({ attachment }: { attachment: Attachment }) {
  const { file } = useFaceTexts()
  const url = useFileUrl(attachment.id)
  const { name, size } = attachment
  const locale = useLocale()
  return (
    <div className="file-risky">
      <p className="file-risky-title">
        <Icon name="alert" />
        {file.risky}
      </p>
      <p className="file-card-name">
        <bdo dir="ltr">{name ?? file.unnamed}</bdo>
        {size !== null && <span className="secondary"> · {sizeWords(size, locale)}</span>}
      </p>
      <p>{file.riskyTodo}</p>
      <a className="button plain" href={url} download={name ?? ''}>
        <Icon name="download" />
        {file.riskySave}
      </a>
    </div>
  )
}
