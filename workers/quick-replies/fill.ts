const PLACEHOLDER = /\{\s*([a-z][a-z0-9_]*)\s*\}/gi
const NAME = '\\{\\s*naam\\s*\\}'
const OPENING =
  'hoi|hallo|hey|hé|hee|hi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|welkom|sorry|bedankt|dank je wel|dankjewel|' +
  'hello|good morning|good afternoon|good evening|thanks|thank you'
const BESIDE_OPENING = new RegExp(`^((?:${OPENING}))\\s+${NAME}`, 'iu')
/** These do not stand alone: "Beste," is not a greeting. */
const ONLY_WITH_NAME = new RegExp(`^(beste|geachte|lieve|dear)\\s+${NAME}`, 'iu')
/** The greeting of a sentence that goes on, with its name or without. */
const GREETING = new RegExp(
  `^((?:hoi|hallo|hey|hi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|beste|lieve|hello|dear)(?:\\s+${NAME})?),\\s`,
  'iu'
)
const BETWEEN_COMMAS = new RegExp(`,\\s*${NAME}(?=\\s*[.,!?])`, 'giu')

/** After . ! ? and a space, unless a small letter follows or an abbreviation ends there ("o.a.", "tel."). */
const SENTENCE_END =
  /(?<=[.!?…]["'”’)\]]*)(?<!\.\p{L}\.)(?<!\b(?:[Bb]ijv|[Bb]lz|[Cc]a|[Dd]hr|[Ee]vt|[Ee]xcl|[Ii]ncl|[Mm]ax|[Mm]evr|[Mm]w|[Nn]r|[Tt]el)\.)\s+(?!\p{Ll})/u

type Values = Record<string, string | null | undefined>

/**
 * Fills a text's {placeholders}. One that is empty or unknown takes its sentence with it, and the words that led to it
 * ("Groet," or "Onze tijden:" on the line above). An empty {naam} in a greeting takes only itself: "Hoi {naam}, …" → "Hoi, …";
 * "Beste {naam}," → "Hallo,". A greeting whose sentence goes stays: "Hoi {naam}, bel {telefoon}." → "Hoi Sanne!". Values are put in as they are: what looks like a placeholder in a name stays.
 */
export function fillPlaceholders(text: string, values: Values): string {
  const lines = text.split(/\r?\n/).map((line) => lineOf(line, values))
  dropLeads(lines)
  return lines
    .filter((line) => line.sentences.length > 0 || !line.lost)
    .map((line) => line.sentences.map((sentence) => put(sentence, values)).join(' '))
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The sentences of one line. */
export const sentencesOf = (line: string): string[] =>
  line
    .trimEnd()
    .split(SENTENCE_END)
    .filter((sentence) => sentence.trim() !== '')

interface Line {
  sentences: string[]
  /** A sentence was left out. */
  lost: boolean
}

function lineOf(line: string, values: Values): Line {
  const all = sentencesOf(line)
  const sentences = all
    .map((sentence) => (known(values, 'naam') ? sentence : withoutName(sentence)))
    .flatMap((sentence) => (whole(sentence, values) ? [sentence] : greetingOf(sentence)))
  return {
    sentences: sentences.map((sentence) => sentence.replace(/ {2,}/g, ' ')),
    lost: sentences.length < all.length
  }
}

const whole = (sentence: string, values: Values) =>
  [...sentence.matchAll(PLACEHOLDER)].every(([, key]) => known(values, key ?? ''))

function greetingOf(sentence: string): string[] {
  const greeting = GREETING.exec(sentence)?.[1]
  return greeting ? [`${greeting}!`] : []
}

/** "Groet," or "Onze tijden:" above lines that are all left out leads to nothing, so it goes too. */
function dropLeads(lines: Line[]) {
  const first = lines.findIndex((line) => line.sentences.length > 0)
  for (const [index, line] of lines.entries()) {
    const last = line.sentences.at(-1)
    const leads = last?.endsWith(':') || (last?.endsWith(',') && (index > first || line.sentences.length > 1))
    if (!leads) continue
    const next = lines.findIndex((other, at) => at > index && !isBlank(other))
    const rest = next === -1 ? [] : lines.slice(next)
    const end = rest.findIndex(isBlank)
    const block = end === -1 ? rest : rest.slice(0, end)
    if (block.length === 0 || block.some((other) => other.sentences.length > 0)) continue
    line.sentences.pop()
    line.lost = true
  }
}

const isBlank = (line: Line) => line.sentences.length === 0 && !line.lost

function withoutName(sentence: string): string {
  return sentence
    .replace(BESIDE_OPENING, '$1')
    .replace(ONLY_WITH_NAME, (_, word: string) => (word.toLowerCase() === 'dear' ? 'Hello' : 'Hallo'))
    .replace(BETWEEN_COMMAS, '')
}

const put = (sentence: string, values: Values) =>
  sentence.replace(PLACEHOLDER, (placeholder, key: string, at: number) => {
    const value = known(values, key) ?? ''
    // "… om 10.00 u." at the end of a sentence has one full stop
    return /^\.(?!\.)/.test(sentence.slice(at + placeholder.length)) ? value.replace(/(?<!\.)\.$/, '') : value
  })

/** Null when there is nothing to put in. */
function known(values: Values, key: string): string | null {
  const name = key.toLowerCase()
  return (Object.hasOwn(values, name) && values[name]?.trim()) || null
}

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u{FE0F}\u{200D}]+/gu
const AROUND = /^[^\p{L}\p{N},]+|[^\p{L}\p{M}\p{N},]+$/gu
const WORD = /^\p{L}[\p{L}\p{M}]*(?:[-'’`]\p{L}[\p{L}\p{M}]*)*$/u
const SHARED = /(?:^|\s)(?:&|\+|\/|en|and|und|et|ve|i)(?=\s|$)/iu
/** A name that starts so tells no first name. */
const NOT_FIRST = new Set(
  (
    "'t de den der dhr dr el familie fam heer het ik ing ir meneer mevr mevrouw mr mrs ms mw oma opa prof ten ter the van von " +
    'mam mama mamma mom moeder pap papa vader dad hoi hallo hey hi anoniem anonymous gebruiker klant onbekend test unknown user null undefined whatsapp'
  ).split(' ')
)
/** A name with one of these is not a person's. */
const NOT_A_PERSON =
  /(?:bakkerij|basisschool|bedrijf|bibliotheek|bouw|college|gemeente|kapper|kapsalon|kliniek|pizzeria|praktijk|restaurant|school|service|stichting|studio|vereniging|winkel)(?:\s|$)|(?:^|\s)(?:b\.?v\.?|vof|admin|beauty|bouw|cafe|café|company|garage|helpdesk|hotel|info|kantoor|klantenservice|salon|shop|store|support|taxi|team|vzw)(?=\s|$)/iu
/** "Servant of …": half of it is no name. */
const COMPOUND = /^عبد\s\p{L}+/u
const LONGEST = 24

/**
 * The first name in a profile's name, to greet with; null when in doubt, for a greeting without a name is never wrong.
 * "jan de vries" → "Jan"; "~.", "🌸", "+31 6 5550 0101", "BAKKERIJ SMIT", "J.P. Smit" and "fam. Smit" → null.
 */
export function firstNameOf(name: string | null): string | null {
  const plain = (name ?? '').normalize('NFKC').replace(PICTURES, ' ').replace(/[‐‑]/g, '-').trim()
  if (plain === '' || NOT_A_PERSON.test(plain) || SHARED.test(plain)) return null
  const typed = plain.split(/\s+/)[0] ?? ''
  const word = COMPOUND.exec(plain)?.[0] ?? typed.replace(AROUND, '')
  if (!WORD.test(word.replace(' ', '')) || NOT_FIRST.has(word.toLowerCase()) || !looksSpoken(word))
    return null
  return capitalised(word)
}

function looksSpoken(word: string): boolean {
  const length = [...word].length
  if (length > LONGEST || /['’`]s$/iu.test(word)) return false
  if (!/\p{Script=Latin}/u.test(word)) return length > 1 || /\p{Script=Han}/u.test(word)
  const rest = word.slice(1)
  const shouted = rest === rest.toUpperCase() && rest !== rest.toLowerCase()
  const repeated = new Set(word.toLowerCase()).size === 1
  const vowel = /[aeiouyıøæœ]/i.test(word.normalize('NFD'))
  // a device or a brand: iPhone, eBay
  const branded = /^\p{Ll}.*\p{Lu}/u.test(word)
  return length > 1 && !shouted && !repeated && !branded && vowel
}

/** "anne-marie" → "Anne-Marie", "o'neill" → "O'Neill", "ijsbrand" → "IJsbrand"; what has capitals of its own keeps them. */
function capitalised(word: string): string {
  const upper = (part: string) => part.replace(/^(?:ij|\p{L})/u, (start) => start.toUpperCase())
  if (word !== word.toLowerCase()) return upper(word)
  return word.replace(/(?<=^|-|^[do]['’`])(?:ij|\p{L})/gu, (start) => start.toUpperCase())
}
