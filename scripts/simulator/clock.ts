import { type Asked, json, jsonObject, type Reply, refusal, seeOther } from './http.ts'
import { changed, nowIn, type World } from './world.ts'

const MOST_MS = 400 * 24 * 3_600_000
const ANSWER_WITHIN_MS = 5_000

/** What time it is for Meta, the patrons and the Worker. */
export function showClock(world: World): Reply {
  return json({ at: nowIn(world), offset_ms: world.clock_ms })
}

/** `{at}` or `{offset_ms}`, both in ms: moves the clocks of the simulator and of the Worker. Timers keep their own pace. */
export async function moveClock(world: World, asked: Asked): Promise<Reply> {
  const { at, offset_ms, ...rest } = jsonObject(asked.body) ?? {}
  const [unknown] = Object.keys(rest)
  if (unknown) return refusal(400, 'invalid', `${unknown} is unknown`)
  const wanted = typeof at === 'number' ? at - Date.now() : offset_ms
  if (typeof wanted !== 'number' || !Number.isFinite(wanted) || Math.abs(wanted) > MOST_MS) {
    return refusal(400, 'invalid', 'at or offset_ms must be ms, at most 400 days from now')
  }
  world.clock_ms = Math.round(wanted)
  changed(world)
  if (await tellWorker(world)) return showClock(world)
  return refusal(502, 'unavailable', 'the simulator has the new time, the Worker does not answer to it')
}

/** The start page's buttons: hours further from where the clock is, or 0 for the real time. */
export async function stepClock(world: World, asked: Asked): Promise<Reply> {
  const hours = Number(new URLSearchParams(asked.body.toString('utf8')).get('hours'))
  const wanted = hours === 0 ? 0 : world.clock_ms + hours * 3_600_000
  if (!Number.isFinite(wanted) || Math.abs(wanted) > MOST_MS)
    return refusal(400, 'invalid', 'hours must be a number')
  world.clock_ms = wanted
  changed(world)
  if (await tellWorker(world)) return seeOther('/')
  return refusal(502, 'unavailable', 'De simulator heeft de nieuwe tijd, maar Baak antwoordt niet.')
}

/** The Worker has a door for this in development. */
export async function tellWorker({ webhook_url, clock_ms }: World): Promise<boolean> {
  try {
    const response = await fetch(new URL('/development/clock', webhook_url), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offset_ms: clock_ms }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS)
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
