import { fieldsOf, integerOf, listOf } from '../lib/json-fields.ts'
import { decide } from './codes.ts'
import type { GraphAnswer } from './failures.ts'

/**
 * What became of blocking or unblocking somebody at Meta. It blocks only who wrote in the last 24 hours, and answers a failure of
 * one user within a success. Pure.
 */
export function readBlockAnswer(answer: GraphAnswer): 'done' | 'failed' | 'later' {
  if (answer.type === 'thrown' || answer.status >= 500 || answer.status === 429) return 'later'
  const body = fieldsOf(answer.body)
  const code = integerOf(fieldsOf(body.error).code)
  if (code !== null) return decide(code).retryable ? 'later' : 'failed'
  const failed = [...listOf(body.failed_users), ...listOf(fieldsOf(body.block_users).failed_users)]
  return answer.status < 300 && failed.length === 0 ? 'done' : 'failed'
}
