import { directoryOf, type Edge } from '../lib/context.ts'
import { invitedByEmail } from './queries.ts'

export interface Invited {
  id: string
  name: string
  email: string
  language: 'nl' | 'en'
}

/** The person of a mail address (lower case, trimmed) if they may sign in. */
export async function invitedPerson(edge: Edge, email: string): Promise<Invited | null> {
  return (await invitedByEmail(directoryOf(edge), email)) ?? null
}
