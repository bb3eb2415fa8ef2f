import { rowsIn } from './databases.ts'
import type { Town } from './town.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** What must come to an end before a run can be judged. */
const OPEN = "select min(at) as at from due where kind in ('delivery', 'outbox', 'emergency', 'receipt')"

/** The first moment at which a tick has work on messages; null when there is none. */
function nextDue({ cloudflare }: Town): number | null {
  const { LIBRARIES_1, LIBRARIES_2 } = cloudflare.databases
  const moments = [LIBRARIES_1, LIBRARIES_2].flatMap((database) => rowsIn(database, OPEN)[0]?.at ?? [])
  return moments.length === 0 ? null : Math.min(...moments.map(Number))
}

/**
 * Lets the ticks come until all is done: nothing on its way, nothing in a queue, nothing due within `horizon` ms. What a patron
 * may take a week for is due in a week.
 */
export async function heal(town: Town, horizon = 12 * DAY): Promise<void> {
  const { world, meta, cloudflare } = town
  const gives_up = world.now() + 12 * DAY
  while (world.now() < gives_up) {
    const due = nextDue(town)
    if (due === null || due > world.now() + horizon) {
      // a tick would find nothing: Meta comes again, or a job ends
      if (meta.pending() === 0 && cloudflare.jobs() === 0) return
      const before = meta.pending() + cloudflare.jobs()
      await world.run(() => meta.pending() + cloudflare.jobs() !== before)
      continue
    }
    let reached = false
    const wait = Math.max(MINUTE, due - world.now())
    const cancel = world.plan(wait, () => (reached = true))
    // something may come meanwhile that is due before
    await world.run(() => reached || (wait > MINUTE && (nextDue(town) ?? due) < due))
    cancel()
    if (!reached) continue
    let ticked = false
    void cloudflare.tick().then(() => (ticked = true))
    await world.run(() => ticked && cloudflare.jobs() === 0)
  }
  throw new Error('twelve days of healing did not bring this to an end')
}
