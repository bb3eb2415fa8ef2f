const TINTS = 5
const PARTICLES = new Set(['de', 'den', 'der', 'het', 'ter', 'ten', 'van', 'von', "'t", 'el', 'al', 'la'])

/** `Sanne van der Veen` → `SV`, `Joris` → `JO`, `@noor.leest` → `@N`, nothing to read → `?`. */
export function initialsOf(name: string | null): string {
  if (name?.startsWith('@')) return `@${name.charAt(1)}`.toUpperCase()
  const words = (name ?? '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !PARTICLES.has(word.toLowerCase()))
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return '?'
  const letters =
    words.length === 1 ? [...first].slice(0, 2) : [...first].slice(0, 1).concat([...last].slice(0, 1))
  return letters.join('').toLocaleUpperCase('nl')
}

/** One of the tints of `.avatar`, always the same for an id. */
export function tintOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973
  return sum % TINTS
}
