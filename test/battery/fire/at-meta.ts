import { answerIn } from './desk.ts'

/** What the simulated Meta took, kept: it forgets the oldest itself. */
export interface AtMeta {
  look: () => Promise<void>
  /** How often this answer came to it. */
  copies: (answer: string) => number
  /** It said so later. */
  hasFailed: (answer: string) => boolean
}

interface Listed {
  messages: { id: string; text: string }[]
}

export function watchMeta(simulator: string): AtMeta {
  const taken = new Map<string, Set<string>>()
  /** Whether a phone shows it. */
  const shown = new Map<string, boolean>()
  const list = async (query: string) => {
    const response = await fetch(`${simulator}/simulator/messages${query}`)
    return ((await response.json()) as Listed).messages
  }
  const look = async () => {
    const all = await list('?failed=1')
    const onPhones = new Set((await list('')).map(({ id }) => id))
    for (const { id, text } of all) {
      const answer = answerIn(text)
      if (!answer) continue
      taken.set(answer, (taken.get(answer) ?? new Set()).add(id))
      shown.set(answer, onPhones.has(id))
    }
  }
  return {
    look,
    copies: (answer) => taken.get(answer)?.size ?? 0,
    hasFailed: (answer) => shown.get(answer) === false
  }
}
