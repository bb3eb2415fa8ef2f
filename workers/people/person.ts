/** A person as the console knows them. */
export interface Person {
  id: string
  name: string
  email: string
  language: 'nl' | 'en'
  /** Whether single-letter keys act (WCAG 2.1.4). */
  single_keys: boolean
  operator: boolean
}

/** Words inside a Dutch name that do not count for its initials. */
const PARTICLES = new Set("van de der den het 't ten ter te la le el al bin op".split(' '))

/** Two letters for an avatar or a signature: `Sanne de Wit` is `SW`, `Bram` is `B`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word && !PARTICLES.has(word.toLowerCase()))
  const first = letterOf(words[0])
  return words.length > 1 ? first + letterOf(words.at(-1)) : first
}

const letterOf = (word: string | undefined) => word?.match(/\p{L}/u)?.[0].toLocaleUpperCase('nl') ?? ''
