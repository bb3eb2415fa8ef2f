/** Files of a test's own, made of their first bytes. */

/** One character a byte. */
export const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

export const html = '<!DOCTYPE html><script>fetch("/api/session",{method:"DELETE"})</script>'
export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(document.domain)"><script>1</script></svg>'

/** A picture of so many pixels, of which only the header is there. */
export function png(width: number, height: number, { depth = 8, colours = 2 } = {}): Uint8Array {
  const header = new DataView(new ArrayBuffer(33))
  bytes('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR').forEach((byte, index) => {
    header.setUint8(index, byte)
  })
  header.setUint32(16, width)
  header.setUint32(20, height)
  header.setUint8(24, depth)
  header.setUint8(25, colours)
  return new Uint8Array(header.buffer)
}

/** A package with one entry of this name; `says` is what it claims to hold when unpacked. */
export function zip(name: string, content = 'x', says = content.length): Uint8Array {
  const header = new DataView(new ArrayBuffer(30))
  header.setUint32(0, 0x504b0304)
  header.setUint32(18, content.length, true)
  header.setUint32(22, says, true)
  header.setUint16(26, name.length, true)
  return new Uint8Array([...new Uint8Array(header.buffer), ...bytes(name + content)])
}
