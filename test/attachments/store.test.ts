import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { keepStream, peek } from '../../workers/attachments/store.ts'
import { newId } from '../../workers/lib/id.ts'

const MB = 1024 * 1024

/** So many pieces of 64 kB; `taken` counts how many were asked for. */
function pieces(count: number) {
  const taken = { count: 0 }
  const stream = new ReadableStream(
    {
      type: 'bytes',
      pull: (controller) => {
        if (taken.count === count) return controller.close()
        taken.count += 1
        controller.enqueue(new Uint8Array(64 * 1024).fill(taken.count % 256))
      }
    },
    { highWaterMark: 0 }
  )
  return { stream, taken }
}

const keep = async (stream: ReadableStream<Uint8Array>, length: number | null, most = 100 * MB) => {
  const key = `test/${newId('attachment')}`
  const { chunks } = await peek(stream)
  const kept = await keepStream(env, chunks, { key, length, most, sha256: null })
  return { kept, object: await env.MEDIA.head(key) }
}

test.each([
  ['whose length is known', 192 * 64 * 1024],
  ['whose length is not known', null]
])('a stream %s is kept whole', async (_what, length) => {
  const { kept, object } = await keep(pieces(192).stream, length)
  expect(kept).toMatchObject({ type: 'kept', size: 12 * MB })
  expect(object?.size).toBe(12 * MB)
})

test('what is too large is left off as soon as that is seen, whatever length was told', async () => {
  const { stream, taken } = pieces(1600)
  const { kept, object } = await keep(stream, null, 2 * MB)
  expect(kept).toEqual({ type: 'not_kept', why: 'too_large' })
  expect(object).toBeNull()
  expect(taken.count).toBeLessThan(40)
})

test.each([
  ['more', 32 * 64 * 1024 - 1],
  ['less', 32 * 64 * 1024 + 1]
])('a stream of %s bytes than were told leaves nothing', async (_what, length) => {
  const { kept, object } = await keep(pieces(32).stream, length)
  expect(kept).toEqual({ type: 'not_kept', why: 'broken' })
  expect(object).toBeNull()
})

test('nothing but the piece at hand is taken from a stream before the store has it', async () => {
  const { stream, taken } = pieces(800)
  const waiting: { key: string; go: () => void }[] = []
  const bucket = new Proxy(env.MEDIA, {
    get: (target, name) => {
      if (name !== 'put') return Reflect.get(target, name).bind(target)
      return (key: string, body: ReadableStream<Uint8Array>) =>
        new Promise((resolve) => {
          waiting.push({ key, go: () => resolve(body.pipeTo(new WritableStream())) })
        })
    }
  })
  const { chunks } = await peek(stream)
  const keeping = keepStream({ ...env, MEDIA: bucket }, chunks, {
    ...{ key: 'test/slow', length: 800 * 64 * 1024, most: 100 * MB, sha256: null }
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(taken.count).toBeLessThan(5)
  waiting[0]?.go()
  expect(await keeping).toMatchObject({ type: 'kept', size: 50 * MB })
})
