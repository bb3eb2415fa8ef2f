import { doors } from './fetch.ts'
import type { Env } from './lib/env.ts'
import { lacking } from './lib/production.ts'
import { type Job, queue } from './queue.ts'
import { scheduled } from './schedule.ts'

export { Room } from './realtime/room.ts'

/** Jobs and chores are refused like requests. A queue gives up after some tries: what is due stands in the database. */
function refuse(env: Env) {
  const names = lacking(env)
  if (names.length > 0) throw new Error(`production lacks ${names.join(', ')}`)
}

export default {
  fetch: doors.fetch,
  queue: async (batch, env, execution) => {
    refuse(env)
    await queue(batch, env, execution)
  },
  scheduled: async (controller, env, execution) => {
    refuse(env)
    await scheduled(controller, env, execution)
  }
} satisfies ExportedHandler<Env, Job>
