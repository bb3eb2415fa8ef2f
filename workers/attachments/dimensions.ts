/** How wide and high a picture is, from its header, as it is shown: so that its place can be held before it is here. Pure. */
export interface Dimensions {
  width: number
  height: number
}

/** Null when the header does not tell, or tells nonsense. `head`: the beginning of the file. */
export function dimensionsOf(type: string, head: Uint8Array): Dimensions | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    const found = READERS[type]?.(view) ?? null
    return found && found.width > 0 && found.height > 0 ? found : null
  } catch {
    // the header ends too early
    return null
  }
}

const READERS: Record<string, (view: DataView) => Dimensions | null> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpeg,
  'image/webp': webp
}

const LEAST_LENGTH = 2

function jpeg(view: DataView): Dimensions | null {
  let turned = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // a marker may be preceded by any number of fill bytes
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < LEAST_LENGTH) return null
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return turned ? { width: height, height: width } : { width, height }
    }
    if (marker === 0xe1) turned ||= orientationOf(view, at + 4) > 4
    at += 2 + length
  }
}

/** SOF0 to SOF15, of which DHT, JPG and DAC have the numbers between. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Exif's orientation: above 4, width and height change places. 1 when there is none. */
function orientationOf(view: DataView, start: number): number {
  if (view.getUint32(start) !== 0x45786966) return 1
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  }
  return 1
}

const WEBP: Record<number, (view: DataView) => Dimensions> = {
  // 'VP8 '
  1448097824: (view) => ({
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff
  }),
  // 'VP8L': fourteen bits each, less one
  1448097868: (view) => {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  },
  // 'VP8X': twenty-four bits each, less one
  1448097880: (view) => ({
    width: (view.getUint32(24, true) & 0xffffff) + 1,
    height: (view.getUint32(26, true) >>> 8) + 1
  })
}

function webp(view: DataView): Dimensions | null {
  return WEBP[view.getUint32(12)]?.(view) ?? null
}
