/** Stands in for `cloudflare:test`: what is left for after an answer, and how to wait for it. */
const deferred = new WeakMap<object, Promise<unknown>[]>()

export function createExecutionContext(): object {
  const works: Promise<unknown>[] = []
  const context = {
    waitUntil: (work: Promise<unknown>) => void works.push(work),
    passThroughOnException: () => undefined
  }
  deferred.set(context, works)
  return context
}

/** Throws what any of it threw. */
export async function waitOnExecutionContext(context: object): Promise<void> {
  const works = deferred.get(context) ?? []
  for (let work = works.shift(); work; work = works.shift()) await work
}
