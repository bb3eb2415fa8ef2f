import { useFileUrl } from './file-url.ts'
import { Save } from './save.tsx'
import { type ShownProps, sizeOf } from './shown.ts'
import { useFaceTexts } from './texts.ts'

export function Film({ attachment, called, onBroken }: ShownProps) {
  const { file } = useFaceTexts()
  const { width, height } = sizeOf(attachment)
  return (
    <div className="film">
      {/* biome-ignore lint/a11y/useMediaCaption: what a patron filmed has no captions */}
      <video
        src={useFileUrl(attachment.id)}
        controls
        playsInline
        preload="metadata"
        aria-label={called}
        style={{ inlineSize: `${Math.max(width, 240)}px`, aspectRatio: `${width} / ${height}` }}
        onError={onBroken}
      />
      <Save attachment={attachment} label={file.saveNamed(called)} />
    </div>
  )
}
