/** When an answer waits for the patron's tap, and with which template. Pure. */
import type { MessageStatus } from '../messages/status.ts'
import { DAY } from '../lib/time.ts'
import { firstNameOf } from '../quick-replies/fill.ts'
import { readTemplate } from '../templates/read.ts'
import { ANSWER_READY } from '../templates/seeded.ts'

/** Who has not tapped by then is not going to. */
const HELD_FOR = 7 * DAY

export const heldUntil = (now: number): number => now + HELD_FOR

/**
 * Is the patron told already that an answer waits? Then further answers wait with it, for nobody is told twice. A template that
 * failed told nothing, one of which a person is asked whether it was sent probably did not either, and one that was not tapped for
 * a week is forgotten.
 */
export function isTold(
  template: { status: MessageStatus; asked: boolean; at: number } | null,
  now: number
): boolean {
  if (template === null) return false
  const { status, asked, at } = template
  if (status === 'queued' || status === 'sending') return true
  if (status === 'failed' || status === 'withdrawn' || (status === 'uncertain' && asked)) return false
  return now < heldUntil(at)
}

/** The template to tell them with: by name where the profile's name looks like one, else the wording without. Null when neither can be sent. */
export function choose<Row extends { name: string; components: string | null }>(
  sendable: Row[],
  patronName: string | null
): { row: Row; parameters: string[] } | null {
  const name = firstNameOf(patronName)
  const wishes = [
    ...(name ? [[ANSWER_READY.named, [name]] as const] : []),
    [ANSWER_READY.nameless, []] as const
  ]
  for (const [wanted, parameters] of wishes) {
    const row = sendable.find((item) => item.name === wanted)
    // somebody may have changed its words at Meta
    if (row && readTemplate(row.components).parameters === parameters.length)
      return { row, parameters: [...parameters] }
  }
  return null
}
