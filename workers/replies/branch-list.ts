/** The question which branch it is about, as a list of WhatsApp's. Pure. */
import { BRANCH_CHOICE } from '../conversations/branch.ts'
import { shorten } from '../lib/text.ts'
import type { MessageContent } from '../platforms/content.ts'

/** WhatsApp's limits of a list: rows, and characters of a row's title and description. */
const MOST_ROWS = 10
const TITLE = 24
const DESCRIPTION = 72

const WORDS = {
  nl: { text: 'Om welke vestiging gaat het?', button: 'Kies een vestiging' },
  en: { text: 'Which branch is it about?', button: 'Choose a branch' }
}

/** Null when there is nothing to choose from, or more than a list holds. */
export function branchList(
  branches: { id: string; name: string; address: string }[],
  language: 'nl' | 'en'
): { text: string; list: NonNullable<MessageContent['list']> } | null {
  if (branches.length < 2 || branches.length > MOST_ROWS) return null
  const { text, button } = WORDS[language]
  const rows = branches.map(({ id, name, address }) => ({
    id: `${BRANCH_CHOICE}${id}`,
    title: shorten(name, TITLE),
    description: shorten(
      name.length > TITLE ? [name, address].filter(Boolean).join(', ') : address,
      DESCRIPTION
    )
  }))
  return { text, list: { button, rows } }
}
