/** The body's bytes, or null when it is longer than `most`. Counts what comes, whatever the headers say. */
export async function readAtMost(message: Request | Response, most: number): Promise<Uint8Array | null> {
  if (Number(message.headers.get('content-length') ?? 0) > most) return null
  if (!message.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of message.body as ReadableStream<Uint8Array>) {
    length += part.byteLength
    if (length > most) return null
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}
