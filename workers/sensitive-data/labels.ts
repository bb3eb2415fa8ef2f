/** What a number is called beside it: the surest sign of what it is. Pure. */

export type Label =
  | 'bsn'
  | 'iban'
  | 'payment_card'
  | 'library'
  | 'pin'
  | 'document'
  | 'phone'
  /** numbers that everybody may know: of books, orders, companies, money */
  | 'other'

const NR = '(?:[\\s-]?(?:nummers?|nrs?|no|numbers?)\\b\\.?)?'

const WORDS: Record<Label, string> = {
  bsn: `b\\.?s\\.?n\\.?(?:'?s)?(?:[\\s-]?(?:nummers?|nrs?|'s)|(?:numm?er|nr)s?)?|burgers?[\\s-]?ser[vf]i[cs]e?[\\s-]?(?:num+ers?|nrs?|code|n)?|burger[\\s-]?(?:nummer|nr)|service[\\s-]?nummer\\s(?:van\\s(?:de|een)\\s)?burger|sofie?${NR}|sofie?(?:nummer|nr)|sociaal[\\s-]fiscaal[\\s-]?(?:nummer|nr)|citizen service${NR}|social security${NR}`,
  iban: `iban${NR}|ibannummer|(?:bank|giro)?rekening(?:nummer|nr)?s?|rek\\.?\\s?nr|bank(?:nummer|account)`,
  payment_card: `bancontact|credit\\s?card(?:nummer|nr)?s?|credit\\s?kaart|visa(?:card)?|master\\s?card|maestro|amex|american express|(?:bank|betaal)pas(?:nummer)?|pinpas(?:nummer)?|debit\\s?card`,
  library: `(?:bibliotheek|bieb|lees|leners?|abonnements|lidmaatschaps?)[\\s-]?(?:pas(?:je)?|kaart(?:je)?)?[\\s-]?(?:nummer|nr)|(?:bibliotheek|bieb|lees|leners?|abonnements|leden)[\\s-]?(?:pas(?:je)?|kaart(?:je)?)|(?:bib|jeugd|kinder|school|leners|stads|mijn)?pas(?:je)?${NR}|(?:school|jeugd)?bibliotheek\\s?pas|pas(?:nummer|nr)s?|lid(?:nummer|nr)|lid${NR}|lener(?:s)?${NR}|lenersnummer|kaart\\s?(?:nummer|nr)|library card${NR}|card number|membership${NR}|gebruikers(?:nummer|nr)`,
  pin: `pin(?:[\\s-]?codes?)?|toegangscode|pin[\\s-]?(?:nummer|nr)`,
  document: `(?:paspoort|rijbewijs|document|identiteits(?:kaart|bewijs)|id|legitimatie(?:bewijs)?)[\\s-]?(?:nummer|nr)|paspoort|rijbewijs|id[\\s-]?(?:kaart|bewijs)|identiteits(?:kaart|bewijs)|identificatiebewijs|legitimatie(?:bewijs)?|\\p{L}{4,20}document(?:nummer)?|verblijfs(?:vergunning|kaart)|residence permit${NR}|id|passport${NR}|pass(?:nummer|nr)|driving licen[cs]e${NR}|driver'?s licen[cs]e${NR}|id card${NR}`,
  phone: `tel(?:efoon)?(?:[\\s-]?(?:nummer|nr))?|telnr|mobiel(?:e)?(?:[\\s-]?(?:nummer|nr))?|mobile?|gsm|whats\\s?app|06[\\s-]?nummer|bel(?:len)?|bereikbaar|phone${NR}|terugbel(?:nummer|len)`,
  other: `isbn(?:[\\s-]?1[03])?|issn|ean|ppn|barcode|streepjescode|bar[\\s-]code|kvk${NR}|k\\.v\\.k|btw${NR}|rsin|vat|(?:bestel|order|reserverings?|factuur|klant|referentie|zaak|dossier|polis|aanvraag|transactie|artikel|boek|exemplaar|titel|ticket|boekings?|relatie|debiteuren?|volg|serie|plaatsings|inschrijf|melding(?:s)?|incident|contract|case|object|kamer|model|imei|product|magazijn|catalogus)[\\s-]?(?:nummer|nr|code|id)s?|bestelling|order|reservering|factuur|referentie|kenmerk|betalings?kenmerk|ticket|ibl|klacht(?:nummer)?|track(?:\\s?(?:&|and|en)\\s?trace)?|zending|pakket|postnl|dhl|invoice|reference|booking|oclc|nur|signatuur|serial|reservation|versie`
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(WORDS)
    .map(([label, words]) => `(?<${label}>${words})`)
    .join('|')})(?![\\p{L}])`,
  'giu'
)

interface Said {
  label: Label
  start: number
  end: number
}

export interface Labels {
  /** Somewhere in the text something is called so. */
  some: (label: Label) => boolean
  /** What the number at this place is called; null when nothing says so. */
  at: (start: number, end: number) => Label | null
  /** How far the nearest name before a place is away. */
  before: (start: number) => number
}

/** How far a name may stand before its number, and after it. */
const BEFORE = 90
const AFTER = 45
/** A run of digits that is itself a number: what stands before it belongs to it. */
const NUMBER = /\d(?:[ .-]?\d){4,}|(?<!\p{L})[A-Z]{1,3}\d{5,}/iu
/** "123456782 is mijn bsn", "123456782 (bsn)": said of the number just before. */
const SAID_AFTER =
  /^[\s,]*(?:\(|=|-|–|is|was|dat is|betreft|als)\s*(?:(?:mijn|m'n|mn|zijn|haar|het|de|ons|my|nieuwe|oude)\s*)*$/iu
/** What only lists the next number of the same sort. */
const LISTS = /^[\s,;/&+:-]*(?:en|and|of|or)?[\s,;/&+:-]*$/iu

/** Reads what the numbers of a text are called. */
export function labelsIn(text: string): Labels {
  const said: Said[] = [...text.matchAll(pattern)].map((match) => ({
    label: Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0] as Label,
    start: match.index,
    end: match.index + match[0].length
  }))
  return {
    some: (label) => said.some((word) => word.label === label),
    at: (start, end) => labelAt(text, said, start, end),
    before: (start) => gapBefore(said, start)
  }
}

function gapBefore(said: Said[], start: number): number {
  const previous = said[firstFrom(said, start) - 1]
  return previous && previous.end <= start ? start - previous.end : Number.POSITIVE_INFINITY
}

function labelAt(text: string, said: Said[], start: number, end: number): Label | null {
  if (said.length === 0) return null
  const next = firstFrom(said, end)
  const previous = said[firstFrom(said, start) - 1]
  const before = previous && previous.end <= start && start - previous.end <= BEFORE ? previous : undefined
  const following = said[next]
  const after = following && following.start - end <= AFTER ? following : undefined
  const until = after ? text.slice(end, after.start) : ''
  const gap = before ? text.slice(before.end, start) : ''
  if (after && SAID_AFTER.test(until) && gap.trim().length > 3) return after.label
  const taken = NUMBER.exec(gap)
  if (before && !taken) return before.label
  if (after && !NUMBER.test(until) && !/[.!?\n]/.test(until)) return after.label
  if (!before) return null
  // the test of a BSN is strict enough: "mijn bsn is 1…, dat van mijn zoon 2…"
  const alike = sizeOf(taken?.[0] ?? '') === sizeOf(text.slice(start, end))
  const listed = LISTS.test(gap.replace(new RegExp(NUMBER, 'giu'), ''))
  return before.label === 'bsn' || alike || listed ? before.label : null
}

/** "pasnummer 1…, de oude was 2…": a number of the same length is of the same sort. */
const sizeOf = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '').length

/** The place of the first word that begins at or after `from`. */
function firstFrom(said: Said[], from: number): number {
  let [low, high] = [0, said.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((said[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
