import type { Find } from './kinds.ts'

const MONTHS =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = "(?:(?:19|20)\\d\\d|'?\\d\\d)"
const DATE = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:${DAY}\\s?[-/. ]\\s?${MONTH}\\s?[-/. ]\\s?${YEAR}|${DAY}(?:e|ste|de|th|st|nd|rd)?[\\s-](?:${MONTHS})\\.?,?[\\s-]${YEAR}|(?:${MONTHS})\\s${DAY}(?:th|st|nd|rd)?,?\\s(?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.]${MONTH}[-/.]${DAY})(?![\\p{L}\\d]|[-/]\\d|,\\d)`,
  'giu'
)
const PACKED = /(?<![\p{L}\d.,/-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?![\p{L}\d])/gu

const BORN =
  '(?:geboren|gebore|geb\\.?|geboorte\\s?(?:datum|dag|dtm)|ge?b\\.?\\s?dat(?:um)?|gebd|born|birth\\s?(?:date|day)?|date of birth|dob|verjaardag|jarig)'
/** In the same sentence, with no other day between. */
const SAID_BEFORE = new RegExp(
  `(?<![\\p{L}])${BORN}(?![\\p{L}])(?:[^\\d\\n]{0,40}|(?:[^.!?\\n]|\\.(?!\\s)){0,60})$`,
  'iu'
)
const SAID_AFTER = new RegExp(
  `^[\\s,]*(?:\\(|=|-|is|was|als)?\\s*(?:(?:mijn|zijn|haar|de|het|onze|my|is)\\s+)*${BORN}(?![\\p{L}])`,
  'iu'
)
/** "mijn moeder (3-5-1940)", "zoon 30 jan 2020", "ik ben van 8-9-1947". */
const OF_KIN =
  /(?<!\p{L})(?:(?:klein)?(?:zoon(?:tje)?|dochter(?:tje)?|kind(?:je)?)|moeder|vader|man|vrouw|oma|opa|partner|broer(?:tje)?|zus(?:je)?)(?:\s\(|:?\s)$|(?<!\p{L})(?:ik ben|is|zijn)\svan\s$/iu
/** Of two days beside each other the second is one as well. */
const JOINS = /^(?:\s?(?:en|and|&|,|\/|of|or|moet|niet|maar)\s?){1,3}$/iu
/** Writers are born too, and books, wars and papers have dates. */
const OF_A_WORK =
  /(?<!\p{L})(?:schrijver|schrijfster|auteur|dichter|kunstenaar|krant|uitgave|verschenen|gepubliceerd|boek over|author|oorlog|bevrijding|opgericht|editie)/iu

/** Days of birth: a date that is called one is certain; of others only an old one that is written in figures is a guess. */
export function findBirthDates(text: string): Find[] {
  const dates = [...text.matchAll(DATE)].map(({ 0: date, index }) => ({ date, start: index }))
  const packed = [...text.matchAll(PACKED)].map(({ 0: date, index }) => ({
    date,
    start: index,
    packed: true
  }))
  const all = [...dates, ...packed].sort((a, b) => a.start - b.start)
  let known = -1
  return all.flatMap(({ date, start, ...how }, place) => {
    const end = start + date.length
    const before = text.slice(Math.max(0, start - 80), start)
    const last = all[place - 1]
    const other = last && last.start >= start - before.length ? last : undefined
    const own = other ? text.slice(other.start + other.date.length, start) : before
    const listed = other !== undefined && known === other.start && JOINS.test(own)
    const said =
      listed || SAID_BEFORE.test(own) || OF_KIN.test(before) || SAID_AFTER.test(text.slice(end, end + 60))
    const guess = !('packed' in how) && /^\d+[-/.]\d+[-/.](?:19[2-9]\d|200\d)$/.test(date.replace(/\s/g, ''))
    if ((!said && !guess) || OF_A_WORK.test(before)) return []
    if (said) known = start
    return [{ kind: 'birth_date' as const, start, end, confidence: said ? 'high' : 'maybe' }]
  })
}
