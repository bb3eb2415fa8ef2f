import { setTimeout } from 'node:timers/promises'
import { type Fault, type Occasion, takeFault } from './faults.ts'
import { GraphError, errorReply } from './graph/error.ts'
import type { Answer, Reply } from './http.ts'
import type { World } from './world.ts'

/** Handles one request, with the fault that is set for it, if any. */
export async function underFault(
  world: World,
  occasion: Occasion,
  handle: (fault?: Fault) => Reply
): Promise<Answer> {
  const fault = takeFault(world, occasion)
  if (!fault) return handle()
  await wait(fault.delay_ms)
  if (fault.hang_up === 'before') return 'hang up'
  const wrong = wrongAnswer(fault)
  if (wrong && !fault.accept && fault.hang_up !== 'after') return wrong
  const reply = handle(fault)
  await wait(fault.answer_delay_ms)
  // A refused request stays refused: the fault is in the answer to one that was accepted.
  if (reply.status >= 300) return reply
  return fault.hang_up === 'after' ? 'hang up' : (wrong ?? reply)
}

function wrongAnswer(fault: Fault): Answer | undefined {
  if (fault.never_answer) return 'silence'
  if (fault.error_code !== undefined) {
    const { error_subcode: subcode, status } = fault
    return errorReply(
      new GraphError(fault.error_code, {
        ...(subcode === undefined ? {} : { subcode }),
        ...(status === undefined ? {} : { status })
      })
    )
  }
  if (fault.status === undefined) return undefined
  const body = `<html><head><title>${fault.status}</title></head><body>Sorry, something went wrong.</body></html>\n`
  return { status: fault.status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}

function wait(ms = 0): Promise<void> {
  return ms === 0 ? Promise.resolve() : setTimeout(ms, undefined, { ref: false })
}
