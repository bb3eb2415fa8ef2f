/** In which language a patron wrote, as far as an automatic message needs to know. Pure. */

const words = (list: string) => new Set(list.split(' '))
/** Common words of English that are no Dutch ones, and the other way round: `is`, `in`, `of`, `me`, `was` and the like tell nothing. */
const ENGLISH = words(
  'the you your are can could would do does have has what when where how why which who please thanks thank hello and for my i am not from with about there this that book books library closed hours membership card'
)
const DUTCH = words(
  'de het een ik jij je u jullie wij zijn ben kan kunt kunnen mag moet heb hebben heeft wat wanneer waar hoe waarom welke wie en voor mijn uw niet van met over er dit dat deze boek boeken bibliotheek bieb gesloten openingstijden vandaag morgen graag hoi hallo bedankt dank naar om te ook nog maar wel geen als bij op aan uit'
)

/** English only when that is plain: three words of it and none of Dutch. Null when it may be either. */
export function languageOf(text: string | null): 'nl' | 'en' | null {
  const found = (text ?? '').toLowerCase().match(/\p{L}+/gu) ?? []
  if (found.some((one) => DUTCH.has(one))) return 'nl'
  return found.filter((one) => ENGLISH.has(one)).length >= 3 ? 'en' : null
}
