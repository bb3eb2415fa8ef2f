/** Longer than this it says more than thank you. */
const LONGEST = 160

/** Alone they already say: fine, thank you. */
const GLAD = new Set(
  '👍👌🙇🙏👏🙌💪🤝🫶🫡🤙🤗😊🙂😀😃😄😁☺😍🥰😘😇😎🤩🥳😌😉😋😻😺🥹❤🧡💛💚💙💜🤍🖤🤎🩷🩵💖💗💓💕💞💝💘💟♥🌸🌺🌹🌷🌻🌼💐🍀⭐🌟✨🎉🎊✅✔☑💯🆗🏆🥇🥂🌈🌞'
)
/** They change nothing beside words of thanks, and mean too many things alone. */
const AROUND = new Set('👋📚📖📕📗📘📙☀🎈🎁🍰🎂☕🔥😂🤣😅💃🕺🎶🏡🚲')

/** `a|b` with the longest first, because the first that fits is taken. */
const oneOf = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\|\s*/)
    .sort((a, b) => b.length - a.length)
    .join('|')})`

const MUCH = oneOf(
  'heel|heel erg|erg|zeer|super|hartelijk|hartelijke|hartstikke|harstikke|ontzettend|enorm|echt|nogmaals|oprecht|vriendelijk|duizendmaal|toch|veel|iig|in ieder geval|in elk geval|many|big|again|so'
)
const THANK = oneOf(
  `dank|dank je|dank je wel|dank jewel|dankjewel|dankje wel|dankje|dankjewe|dankjewle|dankjwel|danjkewel|dankjewl|dankjewell|dank u|dank u wel|dank uwel|danku|dankuwel|danku wel|dank u zeer|dank u vriendelijk|dank je zeer
  |dank jullie wel|dankjulliewel|dank jullie|dankjulie wel|dank aan jullie|bedankt|bedankr|bedant|bednakt|beadankt|bedantk|bedank|bdankt|bedankje|mijn dank is groot
  |merci|mercie|mersi|merci beaucoup|merci bien|thnx|thnks|thx|tnx|tx|thanx|thks|thanks|thank you|thank u|thankyou|thanks a lot|thanks so much|thanks very much|thank you so much|thank you very much|thanks a million|thanks a bunch|many thanks|ty|tysm|tyvm|cheers|much appreciated|appreciated|appreciate it|i appreciate it|i really appreciate it
  |danke|danke schon|dankeschon|vielen dank|gracias|muchas gracias|grazie|grazie mille|obrigado|obrigada|tesekkurler|tesekkur ederim|cok tesekkurler|cok tesekkur ederim|sagol|sag ol|sagolun|dziekuje|dziekuje bardzo|dzieki|dzieki wielkie|shukran|شكرا|شكرا لك|شكرا جزيلا|дякую|дуже дякую|спасибо|спасибі|большое спасибо`
)
const KIND = oneOf(
  'snelle|snel|goede|goed|fijne|lieve|duidelijke|heldere|mooie|prettige|vlotte|uitgebreide|vriendelijke|leuke|handige|quick|fast|kind|great|nice|clear|helpful|prompt|lovely'
)
const GIVEN = oneOf(
  'hulp|help|reactie|antwoord|antwoorden|info|informatie|moeite|uitleg|tip|tips|service|bericht|berichtje|tijd|geduld|meedenken|meezoeken|zoeken|uitzoeken|helpen|antwoorden|reageren|verlengen|terugbellen|doorgeven|laten weten|alles|reply|response|answer|information|time|effort|explanation|advice|message|everything|helping me|helping|letting me know'
)
const FOR = ` (?:voor|vr|for) (?:${oneOf('de|het|je|jouw|uw|jullie|al|al je|al uw|al jullie|alle|deze|dit|the|your|all|all your|all the')} )?(?:(?:super )?${KIND} )*${GIVEN}(?: ${oneOf('en|and')} (?:${oneOf('de|het|je|uw|jullie|the|your')} )?(?:${KIND} )*${GIVEN})?`
const DEAR = oneOf(
  'hoor|zeg|mevrouw|meneer|allemaal|jongens|team|bieb|bibliotheek|iedereen|allen|lieverd|schat|again|nogmaals|man|alweer|voor nu|for now'
)
/** Agreed, understood, pleased. Bare `ja`, `nee` and `graag` are missing: they answer a question of ours, which asks for a deed. */
const FINE = oneOf(
  `ok|oke|okee|okey|okay|okidoki|oki|okido|okie|okiedokie|oke dan|ok dan|oke is goed|ok is goed|is goed|dat is goed|das goed|tis goed|goed|heel goed|helemaal goed|al goed|goed zo|top|toppie|topie|topper|toppers|helemaal top|wat top|prima|uitstekend|perfect|helemaal perfect|super|superfijn|super fijn|supertof|geweldig|fantastisch|fijn|heel fijn|wat fijn|dat is fijn|erg fijn|mooi|heel mooi|mooi zo|tof|gaaf|gezellig|goed idee|goeie tip|goede tip|cool|leuk|heel leuk|wat leuk|lief|wat lief|heel lief|lief van je|lief van jullie|wat lief van je|wat aardig|heel aardig|heel aardig van je|netjes|keurig|heerlijk|joepie|jippie|hoera|yay|schitterend|wauw|wow|klasse|chapeau
  |duidelijk|helemaal duidelijk|helder|begrepen|snap ik|ik snap het|ik snap m|het is duidelijk|het is me duidelijk|ik weet genoeg|ik ben geholpen|ik ben eruit|je hebt me geholpen|u heeft mij geholpen|gelukt|het is gelukt|t is gelukt|is gelukt|het lukt|het werkt|hij doet het|hij doet het weer|het doet het|het doet het weer|gevonden|goed om te weten|fijn om te weten|weet ik dat ook weer|dan weet ik dat|dan weet ik genoeg
  |doe ik|ga ik doen|dat ga ik doen|zal ik doen|dat zal ik doen|ga ik proberen|komt goed|komt in orde|in orde|top service|goede service|snelle service|fijne service|wat een service|wat een snelle reactie|dat was het|dat was alles|dat is alles|verder niets|verder niks|graag gedaan|geen dank|geen probleem|daar ben ik blij mee|ik ben er blij mee|ben ik blij mee|wat ben ik daar blij mee|blij mee|heel blij mee
  |great|awesome|amazing|wonderful|excellent|brilliant|lovely|nice|sounds good|all good|that is great|thats great|very helpful|that helps|that is helpful|got it|understood|alright|all right|all clear|will do|that is all|thats all|no worries|no problem|you are the best|youre the best|you are great|je bent geweldig|jullie zijn geweldig|jullie zijn top|je bent top|you rock|super duper|supi`
)
const DAY = oneOf(
  'dag|avond|middag|ochtend|week|weekend|weekeinde|vakantie|feestdagen|werkdag|zondag|zaterdag|vrijdag|dagen'
)
const LEAVE = oneOf(
  `doei|doeg|doeii|dag hoor|houdoe|ciao|bye|bye bye|tot ziens|tot morgen|tot dan|tot straks|tot zo|tot snel|tot gauw|tot later|tot kijk|tot de volgende keer|tot volgende week|tot maandag|tot dinsdag|tot woensdag|tot donderdag|tot vrijdag|tot zaterdag|see you|see you later|see you tomorrow|see you soon|take care
  |jij ook|u ook|jullie ook|ook zo|insgelijks|van hetzelfde|voor jou ook|voor u ook|voor jullie ook|you too|same to you|likewise|werkse|werk ze|sterkte|veel plezier
  |groet|groeten|groetjes|gr|grtjs|grt|mvg|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|hartelijke groet|hartelijke groeten|lieve groet|lieve groetjes|liefs|xx|xxx|xo|x|kus|kusjes|kind regards|best regards|best wishes|regards`
)
const WISH = `(?:en )?(?:nog )?(?:en )?(?:alvast )?(?:een )?(?:hele |heel )?(?:fijne|fijn|prettige|prettig|mooie|goede|goed|leuke|leuk|gezellige|gezellig|zonnige|have a|have a nice|have a great|have a good|have a lovely|enjoy your|nice|good) ${oneOf('day|evening|weekend|one|week|afternoon|night')}(?: too)?`
const WENS = `(?:(?:en|nog|een|hele|heel|alvast) )*${oneOf('fijne|fijn|prettige|prettig|mooie|mooi|goede|goed|leuke|leuk|gezellige|gezellig|zonnige|zonnig')} ${DAY}(?: ${oneOf('verder|nog|toegewenst|gewenst|ook')})*`

const HELLO = oneOf('hoi|hi|hallo|hey|hee|hai|hello|ha|beste|dag|lieve')
const NOT_A_NAME = oneOf(
  'niet|nee|maar|wel|help|hulp|sorry|graag|ja|ik|we|wij|je|jij|u|er|dus|als|en|of|ook|nog|stop|bel|mail|het|een|wie|wat|waar|wanneer|hoe|hoelaat|waarom|welke|kan|kun|kunt|mag|moet|is|zijn|heb|heeft|heen|niks|niets|but|how|when|where|what|who|why|can|could|are|do|does|the|no|not|yes|please|still|also|and|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|morgen|gisteren|helaas|jammer|echter|alleen|alvast|waardeloos|belachelijk|slecht|verlengen|reserveren|opzeggen|openingstijden|pincode'
)

/** Two equal letters count as one, so that `toppp`, `okee` and `dankjewelll` are found. */
const squash = (text: string) => text.replace(/(\p{L})\1+/giu, '$1')
const phrase = (source: string, flags: string) => new RegExp(`(?:${squash(source)})(?= |$)`, flags)

const THANKING = phrase(
  `(?:${oneOf('nee|nee hoor|no|en|and|oh|ah|aha|o|haha|hihi')} )?(?:${MUCH} )*${THANK}(?: wel)?(?:${FOR})?(?: ${DEAR})*`,
  'yu'
)
const CONTENT = phrase(
  `(?:${oneOf('oh|ah|aha|o|haha|hihi|en|and')} )?(?:${oneOf('heel|erg|echt|super|very|really|so')} )?${FINE}(?: ${DEAR})*`,
  'yu'
)
const LEAVING = phrase(`(?:en )?(?:${WENS}|${WISH}|${LEAVE})(?: ${DEAR})*`, 'yu')
const GREETING = phrase(`${HELLO}(?: ${DEAR})*`, 'yu')
/** Who starts with this comes in; at the end it is a wish. */
const COMING_IN = phrase(
  `(?:goed|goede|good) ${oneOf('morgen|middag|avond|ochtend|dag|morning|afternoon|evening|day')}(?: ${DEAR})*`,
  'yu'
)
/** One word, so that `Bedankt Mijn Moeder Komt` is not taken for a name. */
const NAME = / (?!(?:De|Het|Een|Mijn|Onze|Deze|Die|Dit|Dat) )\p{Lu}\p{Ll}\p{L}*(?= |$)/uy
const SIGNATURE = /(?: van)? \p{Lu}\p{Ll}\p{L}*(?: (?:\p{Lu}\p{Ll}\p{L}*|van|de|der|den|el|al)){0,3}(?= |$)/uy
const NO_NAME = new RegExp(`(?:^| )${squash(NOT_A_NAME)}(?= |$)`, 'u')

/**
 * A thank-you, an emoji or a reaction after our answer: nothing that asks for an answer, so it starts no clock. Whatever might
 * ask for one is no thanks, for then a person must read it.
 */
export function isThanks(text: string | null, kind: string): boolean {
  if (kind === 'sticker') return true
  if (kind === 'reaction') return !text || isGlad(text)
  if (kind !== 'text' || !text || text.length > LONGEST) return false
  const faces = facesIn(text)
  if (!faces.known) return false
  const words = wordsOf(faces.rest)
  if (words === null) return false
  return words === '' ? faces.glad : onlyThanks(words)
}

/** `:(`, `:-/`, `:'(`, `D:` */
const SAD = /[:;=]['’´-]?[([/\\|<@]|(?<!\p{L})D:/u

const isGlad = (text: string): boolean => {
  const faces = facesIn(text)
  return faces.known && faces.glad && wordsOf(faces.rest) === ''
}

/** Takes emoji and typed faces out of a text; `known` is false when one of them may mean trouble. */
function facesIn(text: string): { rest: string; glad: boolean; known: boolean } {
  let glad = false
  let known = true
  if (SAD.test(text)) known = false
  const typed = text.replace(/<3+|(?<![\p{L}\d])[:;=]['-]?[)Dd*Pp]+(?![\p{L}\d])|\^\^/gu, () => {
    glad = true
    return ' '
  })
  // skin, gender and the joiner only vary an emoji
  const rest = typed
    .replace(/\p{Emoji_Modifier}|\u200D|\uFE0F|\u2640|\u2642/gu, '')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}/gu, (face) => {
      if (GLAD.has(face)) glad = true
      else if (!AROUND.has(face)) known = false
      return ' '
    })
  return { rest, glad, known }
}

/** Plain words with single spaces; null when there is something that may ask or tell: a question mark, a digit, a link. */
function wordsOf(text: string): string | null {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replace(/(?<=\p{L})['’`´-](?=\p{L})/gu, '')
    .replace(/[.!,;:…'"‘’“”`´()~*_&+\-–—/¡\s\u200B-\u200F]+/gu, ' ')
    .trim()
  return /^[\p{L} ]*$/u.test(plain) ? squash(plain) : null
}

function onlyThanks(words: string): boolean {
  const low = words.toLowerCase()
  let said = false
  for (let at = 0; at < low.length; at += 1) {
    const greeted = (at === 0 ? endOf(COMING_IN, low, at) : null) ?? endOf(GREETING, low, at)
    const pleased = endOf(CONTENT, low, at)
    const left = greeted === null ? endOf(LEAVING, low, at) : null
    const thanked = endOf(THANKING, low, at) ?? left
    const end = thanked ?? pleased ?? greeted
    if (end === null) return false
    said ||= (thanked ?? pleased) !== null
    at =
      thanked === null && pleased !== null
        ? end
        : afterNames(left === null ? NAME : SIGNATURE, words, low, end)
  }
  return said
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** `Dankjewel Sanne`, and a patron's own name below the greeting. A known word is never a name. */
function afterNames(names: RegExp, words: string, low: string, at: number): number {
  const known = [THANKING, LEAVING, CONTENT, GREETING].some((pattern) => endOf(pattern, low, at + 1) !== null)
  if (known) return at
  const end = endOf(names, words, at)
  return end === null || NO_NAME.test(low.slice(at, end)) ? at : end
}
