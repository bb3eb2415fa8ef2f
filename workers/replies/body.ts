import type { MessageRow } from '../messages/queries.ts'
import type { MessageContent } from '../platforms/content.ts'
import type { OutboundBody } from '../platforms/platform.ts'
import { tapPayload } from './tap.ts'

/** A file as Meta has it by now. */
export interface Uploaded {
  media_id: string
  name: string | null
}

/** What is sent for a message of ours. Null when what it needs is not there (any more). Pure. */
export function bodyOf(
  message: Pick<MessageRow, 'id' | 'kind' | 'text' | 'content' | 'reply_to_external_id'>,
  file: Uploaded | null
): OutboundBody | null {
  const { kind, text, reply_to_external_id } = message
  const content: MessageContent = message.content === null ? {} : JSON.parse(message.content)
  switch (kind) {
    case 'text':
      return text === null ? null : { kind, text }
    case 'image':
    case 'video':
    case 'audio':
    case 'voice':
    case 'document':
      return file && { kind, media_id: file.media_id, caption: text, name: file.name }
    case 'location':
      return content.location ? { kind, ...content.location } : null
    case 'list':
      return content.list && text !== null ? { kind, text, ...content.list } : null
    case 'reaction':
      return reply_to_external_id === null
        ? null
        : { kind, target_external_id: reply_to_external_id, emoji: text ?? '' }
    case 'template':
      return content.template ? templateOf(message.id, content.template) : null
    default:
      return null
  }
}

const templateOf = (
  id: string,
  { name, language, buttons, parameters = [], taps = false }: NonNullable<MessageContent['template']>
): OutboundBody => ({
  ...{ kind: 'template', name, language, parameters },
  button_payloads: taps ? buttons.map(() => tapPayload(id)) : []
})
