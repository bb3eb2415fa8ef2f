import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../workers/index.ts'
import { signedIn } from './app.ts'
import { makeEdge } from './edge.ts'

/** Staff's door as a browser of this person has it, with the whole Worker behind it. */
export async function doorOf(person: { email: string }, libraryId: string) {
  const cookie = (await signedIn(makeEdge(), person.email)).cookie() ?? ''
  return async (
    method: string,
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {}
  ) => {
    const execution = createExecutionContext()
    const headers = { cookie, ...init.headers }
    const request = new Request(`http://baak.example/api/libraries/${libraryId}${path}`, {
      ...init,
      method,
      headers
    })
    const response = await worker.fetch(request, env, execution)
    const body = new Uint8Array(await response.arrayBuffer())
    await waitOnExecutionContext(execution)
    const { status } = response
    return { status, headers: response.headers, bytes: body, text: new TextDecoder().decode(body) }
  }
}

export type Door = Awaited<ReturnType<typeof doorOf>>
