import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFileUrl } from './file-url.ts'
import { type ShownProps, sizeOf } from './shown.ts'
import { useFaceTexts } from './texts.ts'

/** In its place before it is here; opens large. */
export function Picture({ attachment, called, onBroken }: ShownProps) {
  const { file } = useFaceTexts()
  const url = useFileUrl(attachment.id)
  const [large, setLarge] = useState(false)
  const { width, height } = sizeOf(attachment)
  const style = { inlineSize: `${width}px`, aspectRatio: `${width} / ${height}` }
  const image = <img src={url} alt={called} loading="lazy" decoding="async" onError={onBroken} />
  if (attachment.kind === 'sticker')
    return (
      <div className="picture sticker" style={style}>
        {image}
      </div>
    )
  return (
    <>
      <Button
        className="picture"
        style={style}
        aria-label={file.enlarge(called)}
        aria-haspopup="dialog"
        onPress={() => setLarge(true)}
      >
        {image}
      </Button>
      <Dialog title={called} open={large} onOpenChange={setLarge}>
        <img className="picture-large" src={url} alt={called} />
        <p className="picture-acts">
          <a className="button plain" href={url} download={attachment.name ?? ''}>
            <Icon name="download" />
            {file.save}
          </a>
        </p>
      </Dialog>
    </>
  )
}
