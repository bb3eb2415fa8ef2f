/** Words of somebody who cannot wait: they stand at a door, or something leaves. Pure. */

const DOOR = [
  'deur',
  'ingang',
  'poort',
  'balie',
  'inleverautomaat',
  'inleverbus',
  'kluisje',
  'kluis',
  'lift'
].join('|')
const LEAVES = ['trein', 'bus', 'vlucht', 'vliegtuig', 'boot', 'taxi', 'train', 'flight', 'plane'].join('|')
const NOW = 'nu|net|meteen|direct|al|now'

/** Each: a phrase of whole words, in text of lower case without accents. */
const HINTS: RegExp[] = [
  new RegExp(`\\b(?:sta|staan|stond|zit|wacht|wachten)\\b[^.!?]{0,40}\\b(?:${DOOR})\\b`),
  /\b(?:standing|stand|waiting) (?:at|outside|in front of)\b[^.!?]{0,30}\b(?:door|library|entrance)\b/,
  /\b(?:deur|poort|hek)\b[^.!?]{0,25}\b(?:gaat|wil) niet open\b/,
  new RegExp(
    `\\b(?:mijn|m'n|de|onze|my|the) (?:${LEAVES})\\b[^.!?]{0,30}\\b(?:vertrekt|gaat|haal|halen|mis|missen|leaves)\\b`
  ),
  new RegExp(`\\b(?:haal|halen|mis|missen|moet|moeten|catch|miss)\\b[^.!?]{0,25}\\b(?:${LEAVES})\\b`),
  /\b(?:opgesloten|ingesloten|buitengesloten|locked in|locked out)\b/,
  /\b(?:spoed|dringend|urgent|haast|noodgeval|emergency)\b/,
  new RegExp(`\\b(?:${NOW}) (?:buiten|voor de bieb|voor de bibliotheek)\\b`),
  /\b(?:sta|staan) (?:hier )?(?:nu )?(?:buiten|voor de bieb|voor de bibliotheek|voor de vestiging|voor een dichte)\b/
]
/** They say that it can wait. */
const CALM = /\b(?:geen|niet|zonder|not|no) (?:\w+ )?(?:haast|spoed|dringend|urgent|rush)\b/

export function isUrgent(text: string | null): boolean {
  if (text === null) return false
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`´]/g, "'")
  return !CALM.test(plain) && HINTS.some((hint) => hint.test(plain))
}
