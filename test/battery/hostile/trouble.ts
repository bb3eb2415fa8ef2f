/** What the Worker logged as gone wrong; a few lines of it is how an operator would hear of it. */
export const trouble: string[] = []

const SERIOUS = new Set([
  ...['request_failed', 'intake_refused', 'delivery_failed', 'delivery_dead', 'job_failed', 'hint_failed'],
  ...['queue_failed', 'mail_failed']
])

/** A verb threw what nobody foresaw: an answer of 5xx. */
export const isOfRequest = (line: string) => line.includes('"request_failed"')

/** Keeps the log's lines off the screen, and those of trouble in `trouble`. Answers how to stop. */
export function listen(): () => void {
  const log = console.log
  console.log = (...said: unknown[]) => {
    const [line] = said
    if (typeof line !== 'string' || !line.startsWith('{"event":')) return log(...said)
    const { event } = JSON.parse(line) as { event: string }
    if (SERIOUS.has(event)) trouble.push(line)
  }
  return () => {
    console.log = log
  }
}
