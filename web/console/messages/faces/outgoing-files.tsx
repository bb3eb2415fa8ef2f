import { localPreview } from '../../composer/files.ts'
import { sizeWords } from '../../composer/picked.ts'
import { useLocale } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { OutgoingFile } from '../queue.ts'

/** What goes along with a message that is still here. */
export function OutgoingFiles({ files }: { files: readonly OutgoingFile[] }) {
  const locale = useLocale()
  return files.map(({ id, name, size }) => {
    const preview = localPreview(id)
    if (preview) return <img key={id} className="picture-local" src={preview} alt={name} />
    return (
      <div key={id} className="file-card">
        <Icon name="document" size={24} />
        <div>
          <p className="file-card-name" dir="auto">
            {name}
          </p>
          <p className="secondary">{sizeWords(size, locale)}</p>
        </div>
      </div>
    )
  })
}
