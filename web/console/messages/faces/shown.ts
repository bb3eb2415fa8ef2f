import type { Attachment } from '../contract.ts'

/** A file that the browser shows or plays. */
export interface ShownProps {
  attachment: Attachment
  /** `Foto van Joris` */
  called: string
  /** the browser cannot */
  onBroken: () => void
}

const MOST_PX = 320
const UNKNOWN = { width: 240, height: 180 }

/** How large it stands in the thread, before its bytes are here: nothing moves when they come. */
export function sizeOf({ width, height, kind }: Pick<Attachment, 'width' | 'height' | 'kind'>) {
  const most = kind === 'sticker' ? 144 : MOST_PX
  const real = width && height ? { width, height } : UNKNOWN
  const scale = Math.min(1, most / real.width, most / real.height)
  return { width: Math.round(real.width * scale), height: Math.max(1, Math.round(real.height * scale)) }
}
