import { fetchAttachment } from './attachments/fetch.ts'
import { processDelivery } from './intake/process.ts'
import { enqueueDeliveries } from './intake/enqueue.ts'
import { contextOf, type Edge, edgeOf, SYSTEM } from './lib/context.ts'
import type { AttachmentJob, ChoreJob, DeliveryJob, Env, OutboxJob } from './lib/env.ts'
import { errorName, log } from './lib/log.ts'
import { placeOfLibrary } from './libraries/places.ts'
import { deliver } from './replies/deliver.ts'
import { runChore } from './schedule.ts'

export type Job = DeliveryJob | OutboxJob | AttachmentJob | ChoreJob

/** Each job by itself, in an invocation budget of its own: one that fails comes back alone. A local queue ignores acknowledgements after a throw, so nothing throws. */
export async function queue(batch: MessageBatch<Job>, env: Env, execution: ExecutionContext): Promise<void> {
  for (const message of batch.messages) {
    try {
      await run(edgeOf(env, execution), message.body)
      message.ack()
    } catch (error) {
      log('job_failed', {
        queue: batch.queue,
        id: message.body.id,
        attempt: message.attempts,
        error: errorName(error)
      })
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, 300) })
    }
  }
}

async function run(edge: Edge, job: Job): Promise<void> {
  if (job.kind === 'chore') return runChore(edge, job.id)
  const library = await placeOfLibrary(edge, job.library_id)
  // a library that has left takes its jobs with it
  if (!library) return
  const ctx = contextOf(edge, library, SYSTEM)
  if (job.kind === 'outbox') return deliver(ctx, job.id)
  if (job.kind === 'attachment') return fetchAttachment(ctx, job.id)
  if ((await processDelivery(ctx, job.id, false)) === 'later')
    await enqueueDeliveries(edge, library.id, [job.id])
}
