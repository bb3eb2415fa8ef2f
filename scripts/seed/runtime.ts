import { createHash } from 'node:crypto'
import type { Env } from '../../workers/lib/env.ts'

/** What the Worker's runtime has and Node has not, as far as keeping a file needs it. */
export function borrowRuntime(): void {
  Object.assign(globalThis, { FixedLengthStream: TransformStreamLike })
  Object.assign(crypto, { DigestStream: HashingStream })
}

function TransformStreamLike() {
  return new TransformStream()
}

function HashingStream() {
  const hash = createHash('sha256')
  const { promise, resolve, reject } = Promise.withResolvers<ArrayBuffer>()
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => void hash.update(chunk),
    close: () => resolve(new Uint8Array(hash.digest()).buffer),
    abort: reject
  })
  return Object.assign(stream, { digest: promise })
}

type Bucket = Env['MEDIA']

/** An object store that remembers what to put into the real one later. */
export function rememberingBucket(): { bucket: Bucket; objects: Map<string, ArrayBuffer> } {
  const objects = new Map<string, ArrayBuffer>()
  const bucket = {
    put: async (key: string, body: ReadableStream | ArrayBuffer) => {
      objects.set(key, await new Response(body).arrayBuffer())
    },
    delete: async (key: string) => void objects.delete(key)
  }
  return { bucket: bucket as unknown as Bucket, objects }
}
