import type { Patron } from './patrons.ts'

/** Invented people to start with; the last one shows no number. */
export function firstPatrons(): Map<string, Patron> {
  const patrons: Patron[] = [
    { id: '31655500101', name: 'Joris Bakker', hides_number: false },
    { id: '31655500102', name: 'Amina El Idrissi', hides_number: false },
    { id: '31655500103', name: 'Mevrouw De Wit', hides_number: false },
    { id: '31655500104', name: 'Noor Visser', username: 'noorleest', hides_number: true }
  ]
  return new Map(patrons.map((patron) => [patron.id, patron]))
}
