const encoder = new TextEncoder()

export const bytesOf = (text: string) => encoder.encode(text)

export async function sha256(data: string | Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(
    await crypto.subtle.digest('SHA-256', typeof data === 'string' ? bytesOf(data) : data)
  )
}

export const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export async function sha256Hex(data: string | Uint8Array): Promise<string> {
  return hexOf(await sha256(data))
}

export async function sha256Base64(data: string): Promise<string> {
  return btoa(String.fromCharCode(...(await sha256(data))))
}

/** The first `length` characters, never half a character, with an ellipsis when something was left out. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

/** A word of fixed length that stands for a library in the shared search index. */
export const libraryTerm = (libraryId: string): string => libraryId.replace('_', '')
