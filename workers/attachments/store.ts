import type { Env } from '../lib/env.ts'
import { hexOf } from '../lib/text.ts'

/** Enough of a file for its type and its measures. */
const HEAD_BYTES = 128 * 1024
const PIECE_BYTES = 64 * 1024
/** The least that R2 takes as a part of an upload. */
const PART_BYTES = 5 * 1024 * 1024

export interface Kept {
  type: 'kept'
  size: number
  sha256: string
}
export type NotKept = { type: 'not_kept'; why: 'too_large' | 'wrong_hash' | 'broken' }

interface Wish {
  key: string
  /** When it is known for certain; else null. */
  length: number | null
  most: number
  /** What it must hash to, when that was told. */
  sha256: string | null
  /** Somebody else may have put the same file there: then what is not kept is left to the reminder of its row. */
  shared?: boolean
}

type Chunks = AsyncGenerator<Uint8Array, void, void>

/** The beginning of a stream, and all of it once more, of which each piece lasts until the next; `cancel` when it is not wanted after all. */
export async function peek(
  stream: ReadableStream<Uint8Array>
): Promise<{ head: Uint8Array; chunks: Chunks; cancel: () => Promise<unknown> }> {
  const chunks = piecesOf(stream)
  const first: Uint8Array[] = []
  for (let length = 0; length < HEAD_BYTES; ) {
    const { value } = await chunks.next()
    if (!value) break
    first.push(value.slice())
    length += value.byteLength
  }
  return { head: joined(first), chunks: all(first, chunks), cancel: () => chunks.return() }
}

async function* all(first: Uint8Array[], rest: Chunks): Chunks {
  yield* first.splice(0)
  yield* rest
}

/** Through one buffer, again and again: what is left to the garbage collector piles up faster than it collects. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader({ mode: 'byob' })
  try {
    for (let buffer = new ArrayBuffer(PIECE_BYTES); ; ) {
      const { done, value } = await reader.read(new Uint8Array(buffer))
      if (done || !value) return
      yield value
      buffer = value.buffer as ArrayBuffer
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/**
 * Puts a stream into the object store while it comes, hashing it on the way; never more of it is in memory than a chunk, or one part
 * when its length is not known. What is not kept leaves no object. Never throws.
 */
export async function keepStream(env: Env, chunks: Chunks, wish: Wish): Promise<Kept | NotKept> {
  const hash = new crypto.DigestStream('SHA-256')
  hash.digest.catch(() => {})
  const hashing = hash.getWriter()
  const sink = wish.length === null ? inParts(env.MEDIA, wish.key) : whole(env.MEDIA, wish.key, wish.length)
  let size = 0
  const drop = async (why: NotKept['why']): Promise<NotKept> => {
    await Promise.allSettled([chunks.return(), hashing.abort(), sink.abort()])
    if (!wish.shared) await env.MEDIA.delete(wish.key).catch(() => {})
    return { type: 'not_kept', why }
  }
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > wish.most) return await drop('too_large')
      await Promise.all([hashing.write(chunk), sink.write(chunk)])
    }
    await hashing.close()
    const sha256 = hexOf(new Uint8Array(await hash.digest))
    if (wish.sha256 !== null && wish.sha256 !== sha256) return await drop('wrong_hash')
    await sink.close()
    return { type: 'kept', size, sha256 }
  } catch {
    return drop('broken')
  }
}

interface Sink {
  write: (chunk: Uint8Array) => Promise<unknown>
  close: () => Promise<unknown>
  abort: () => Promise<unknown>
}

/** One put, which takes the chunks as they come. */
function whole(bucket: R2Bucket, key: string, length: number): Sink {
  const { readable, writable } = new FixedLengthStream(length)
  const writer = writable.getWriter()
  const put = bucket.put(key, readable)
  // a store that gives up must not leave us writing to nobody
  const broken = put.then(() => new Promise<never>(() => {}))
  broken.catch(() => {})
  return {
    write: (chunk) => Promise.race([writer.write(chunk), broken]),
    close: async () => {
      await Promise.race([writer.close(), broken])
      await put
    },
    abort: async () => {
      await writer.abort()
      await put.catch(() => {})
    }
  }
}

/** Part by part, for R2 wants to know the length of what it is given. */
function inParts(bucket: R2Bucket, key: string): Sink {
  const part = new Uint8Array(PART_BYTES)
  let filled = 0
  let upload: R2MultipartUpload | null = null
  const parts: R2UploadedPart[] = []
  const send = async () => {
    upload ??= await bucket.createMultipartUpload(key)
    parts.push(await upload.uploadPart(parts.length + 1, part.subarray(0, filled)))
    filled = 0
  }
  return {
    write: async (chunk) => {
      for (let rest = chunk; rest.byteLength > 0; ) {
        const piece = rest.subarray(0, PART_BYTES - filled)
        part.set(piece, filled)
        filled += piece.byteLength
        rest = rest.subarray(piece.byteLength)
        if (filled === PART_BYTES) await send()
      }
    },
    close: async () => {
      if (upload === null) return bucket.put(key, part.subarray(0, filled))
      if (filled > 0) await send()
      return upload.complete(parts)
    },
    abort: async () => upload?.abort()
  }
}
