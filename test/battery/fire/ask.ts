import type { Viewer } from './town.ts'

/** What Baak answered to a colleague and should not have. */
export type Wrong = string[]

/** Asks Baak as a colleague's console. Null when there was no answer, as while it restarts, or a wrong one, which is noted. */
export async function ask<Answer>(
  viewer: Viewer,
  wrong: Wrong,
  method: string,
  url: string,
  body?: unknown
): Promise<Answer | null> {
  let response: Response
  let text: string
  try {
    const headers = { cookie: viewer.cookie, 'content-type': 'application/json' }
    response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    text = await response.text()
  } catch {
    return null
  }
  if (response.ok) return JSON.parse(text) as Answer
  wrong.push(
    `${method} ${new URL(url).pathname.replace(/[a-z]+_\w{26}/g, ':id')} answered ${response.status}: ${text.slice(0, 200)}`
  )
  return null
}
