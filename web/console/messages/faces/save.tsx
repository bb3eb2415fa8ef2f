import type { Attachment } from '../contract.ts'
import { Icon } from '../../ui/icon.tsx'
import { useFileUrl } from './file-url.ts'

/** Saves a file on this computer. */
export function Save({ attachment, label }: { attachment: Attachment; label: string }) {
  return (
    <a
      className="button quiet icon-only"
      href={useFileUrl(attachment.id)}
      download={attachment.name ?? ''}
      aria-label={label}
      title={label}
    >
      <Icon name="download" />
    </a>
  )
}
