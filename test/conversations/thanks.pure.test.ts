import { describe, expect, test } from 'vitest'
import { isThanks } from '../../workers/conversations/thanks.ts'

const dutch = `dankjewel|Dankjewel!|Dank je wel|dank je|Dank u wel|danku|dankuwel|Dank u zeer|dank jullie wel|bedankt|Bedankt!!|BEDANKT|bedanktttt
merci|Merci!|mersi|thnx|thx|tnx|thanx|dankje|dankjwel|danjkewel|bedant|bedankr|bednakt|heel erg bedankt|Hartelijk dank!|hartelijk bedankt|hartstikke bedankt
Ontzettend bedankt voor de hulp|Bedankt voor je snelle reactie|Bedankt voor uw snelle reactie en hulp|Dankjewel voor de moeite|dank voor de info|Bedankt voor het meedenken
nogmaals bedankt|toch bedankt|in ieder geval bedankt|nee bedankt|Nee, dank je|Nee hoor, bedankt|nee dank u
ok|oké|Oke|okee|okeeee|ok top bedankt!|oke dankjewel|Top|toppp|toppie!|prima|Prima, dank u wel|is goed|helemaal goed|Helemaal top, dank je|duidelijk|Duidelijk, bedankt|fijn|Fijn, bedankt!
super|Suuuper bedankt|geweldig!|perfect|gelukt!|Het is gelukt, dankjewel|Hij doet het weer! Bedankt|ga ik doen, bedankt|Doe ik, thanks|komt goed
fijne dag|Fijne dag!|Fijne dag verder|Fijn weekend|Bedankt en fijne avond!|Dank je, prettige dag nog|jij ook|Dankjewel, jij ook een fijne dag|U ook|tot morgen!|Tot ziens|groetjes|Bedankt, groetjes Fatima
Dankjewel Sanne|Dankjewel Sanne!|Hoi Sanne, dankjewel!|Bedankt, groet Jan de Vries|Met vriendelijke groet, Petra|Bedankt, Anne-Marie|dankjewel hoor|Dank u wel mevrouw|Bedankt team!|dat was het, bedankt|Top service!|dankjewle|Goede avond, dankjewel|Bedankt en goede avond|Bedankt, groetjes van Sanne|wat lief van je|Haha top 👍|Gezellig, bedankt|Goed idee, bedankt voor de tip!|Ah oke thanks|Superfijn 😊|Helder, dank!|haha, dankjewel`
const others = `thanks|Thanks!|thanks a lot!!|Thank you|thank you so much|Thank you very much for your help|thank u|ty|tysm|cheers|Great, thanks|perfect, thank you!|Ok thanks|okay|got it|Got it, thanks!|no thanks|No, thank you|Have a nice day|Thanks, have a great day!|you too|much appreciated|That's great, thank you|Thanks for the quick reply
Teşekkürler|Çok teşekkür ederim|sağol|Dziękuję|dziękuję bardzo|Danke schön|muchas gracias|شكراً|Дякую|merci beaucoup`
const faces =
  '👍|👍🏽|👍👍👍|🙇‍♀️|🙏|🙏🏿|❤️|❤|❤️‍🔥|😊|🙂|☺️|😘😘|🎉|👌🏻|✅|Dankjewel 😊|bedankt! 🙏🏽👍|ok 👍|Fijne dag 👋|Top! 📚|:)|;-)|:D|<3|bedankt <3|Dank je wel :)'

const questions = `Dankjewel, maar hoe laat sluiten jullie?|ok?|Bedankt?|👍?|top?|Ok en morgen|Ok, maar het werkt niet|bedankt maar dat lukt niet|dankjewel, ik wil ook nog iets vragen|Bedankt. Kan ik ook verlengen|Bedankt, kun je me bellen
oke en zondag ook|Dank je wel ik zie het niet staan|hoe laat zijn jullie open|Dankjewel! Wanneer is dat|bedankt, Wanneer|thanks but it does not work|Thanks, can you also renew it|ok what about Sunday|thank you how do I log in|Kan ik printen|Help|hulp|help bedankt`
const unhappy = `bedankt voor niks|Bedankt voor niets|Bedankt voor de slechte service|nou bedankt|Nou, lekker bedankt|lekker snel, bedankt|thanks for nothing|Fijn is dat|mooi is dat|niet gelukt|Nog niet gelukt, bedankt|niet duidelijk|niet ok|not ok|no|jammer|Jammer, bedankt|helaas|😡|👎|👎🏻|😢|😭|🤬|🙄|🤷‍♀️|🤔|😕|👍👎|bedankt 😡|bedankt :(|ok :-/|dank je :'(|ok 🙄|Top 👎|🙃|😂|❓|❗|haha`
const unsure = `ja|Ja!|ja graag|ja bedankt|Ja, dankjewel|nee|nee hoor|graag|Graag!|yes|yes please|yes thanks|Hoi alles goed|Oke Donderdagavond|is het gelukt|alvast bedankt|Alvast dank|bij voorbaat dank|thanks in advance|doe maar|hoi|Hallo|Goedemorgen|Goede middag|Goede avond Sanne|Good evening|Bedankt Mijn Moeder Komt|Bedankt De Deur|Bedankt Lift Kapot|hetzelfde|dag|Hoi Sanne|Beste Bram|sorry|wacht|misschien|stop|👋|📚|Sanne|bedankt maandag|Bedankt Donderdag|Bedankt! Openingstijden|bedankt sanne visser kom langs
dankbaarheid|dankzegging boek|topografie|okapi|goedkoop|primaat|superman|Bedankt, ik kom morgen langs om 3 uur|bedankt 2|10|ok 5 euro|👍 3|3️⃣|1000 maal dank|https://veldwater.example|bedankt https://veldwater.example|bedankt @bieb|...|!|.| |-|bedankt #pasje|Dank aan de dame van de balie, zij was geweldig`

const rows = (table: string): [string][] =>
  table
    .replaceAll('\n', '|')
    .split('|')
    .map((text) => [text])

describe('is it only a thank-you?', () => {
  test.each(rows(dutch))('“%s” asks nothing', (text) => {
    expect(isThanks(text, 'text')).toBe(true)
  })
  test.each(rows(others))('“%s” asks nothing either', (text) => {
    expect(isThanks(text, 'text')).toBe(true)
  })
  test.each(rows(faces))('“%s” is a friendly face', (text) => {
    expect(isThanks(text, 'text')).toBe(true)
  })
  test.each(rows(questions))('“%s” waits for a person', (text) => {
    expect(isThanks(text, 'text')).toBe(false)
  })
  test.each(rows(unhappy))('“%s” is no joy', (text) => {
    expect(isThanks(text, 'text')).toBe(false)
  })
  test.each(rows(unsure))('“%s” may ask something', (text) => {
    expect(isThanks(text, 'text')).toBe(false)
  })

  test.each(['👍', '❤️', '🙏🏽', '😊', '🎉', '', null])('the reaction “%s” asks nothing', (text) => {
    expect(isThanks(text, 'reaction')).toBe(true)
  })
  test.each(['👎', '😡', '😢', '😂', '❓', '😮', '👍👎', 'hoe dan'])('the reaction “%s” waits', (text) => {
    expect(isThanks(text, 'reaction')).toBe(false)
  })
  test('a sticker asks nothing', () => {
    expect(isThanks(null, 'sticker')).toBe(true)
  })
  test.each(['image', 'audio', 'document', 'unsupported', 'location', 'edited'])(
    'a message of kind %s waits, whatever it says',
    (kind) => {
      expect(isThanks('bedankt', kind)).toBe(false)
      expect(isThanks(null, kind)).toBe(false)
    }
  )
  test('nothing, and thanks that go on and on, wait', () => {
    expect(isThanks(null, 'text')).toBe(false)
    expect(isThanks('', 'text')).toBe(false)
    expect(isThanks('bedankt '.repeat(21), 'text')).toBe(false)
    expect(isThanks('bedankt '.repeat(19), 'text')).toBe(true)
  })
})
