import type { Kind } from '../../workers/sensitive-data/kinds.ts'

type Chance = () => number
interface Value {
  text: string
  kind: Kind | null
}

const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
const whole = (chance: Chance, from: number, to: number) => from + Math.floor(chance() * (to - from + 1))
const digits = (chance: Chance, length: number) => Array.from({ length }, () => whole(chance, 0, 9)).join('')
const groups = (text: string, lengths: number[], between: string) => {
  const ends = lengths.map((_, place) => lengths.slice(0, place + 1).reduce((sum, length) => sum + length, 0))
  return ends.map((end, place) => text.slice(end - (lengths[place] ?? 0), end)).join(between)
}
const two = (number: number) => String(number).padStart(2, '0')

/** Passes the eleven-test; invented. */
function bsnDigits(chance: Chance): string {
  for (;;) {
    const eight = `${whole(chance, 0, 8)}${digits(chance, 7)}`
    const sum = [9, 8, 7, 6, 5, 4, 3, 2].reduce(
      (total, weight, place) => total + weight * Number(eight[place]),
      0
    )
    if (sum % 11 < 10 && !/^(\d)\1+$/.test(eight)) return `${eight}${sum % 11}`
  }
}

function bsn(chance: Chance): string {
  const plain = bsnDigits(chance)
  if (plain.startsWith('0') && chance() < 0.3) return plain.slice(1)
  const styles: [number[], string][] = [
    [[3, 3, 3], ' '],
    [[3, 3, 3], '.'],
    [[4, 2, 3], '.'],
    [[3, 3, 3], '-'],
    [[4, 2, 3], ' '],
    [[2, 2, 2, 3], ' '],
    [[4, 5], ' ']
  ]
  if (chance() < 0.6) return plain
  const [lengths, between] = pick(chance, styles)
  return groups(plain, lengths, between)
}

/** `account` with the check digits that make it valid. */
function iban(country: string, account: string): string {
  const numeric = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const digit of numeric) rest = (rest * 10 + Number(digit)) % 97
  return `${country}${two(98 - rest)}${account}`
}

/** A Dutch account number passes an eleven-test of its own. */
function dutchAccount(chance: Chance): string {
  for (;;) {
    const number = `0${digits(chance, 9)}`
    const sum = [...number].reduce((total, digit, place) => total + (10 - place) * Number(digit), 0)
    if (sum % 11 === 0) return number
  }
}

function belgianAccount(chance: Chance): string {
  const ten = `${whole(chance, 1, 9)}${digits(chance, 9)}`
  return `${ten}${two(Number(ten) % 97 || 97)}`
}

function anIban(chance: Chance): string {
  const banks = ['ABNA', 'INGB', 'RABO', 'TRIO', 'SNSB', 'ASNB', 'KNAB', 'BUNQ', 'RBRB']
  const plain =
    chance() < 0.8
      ? iban('NL', `${pick(chance, banks)}${dutchAccount(chance)}`)
      : chance() < 0.5
        ? iban('BE', belgianAccount(chance))
        : iban('DE', digits(chance, 18))
  const style = chance()
  if (style < 0.4) return plain
  const spaced = plain.replace(/(.{4})(?=.)/g, '$1 ')
  if (style < 0.8) return spaced
  if (style < 0.86) return plain.toLowerCase()
  if (style < 0.92) return spaced.toLowerCase()
  if (style < 0.96) return plain.replace(/(.{4})(?=.)/g, '$1.')
  return plain.replace(/^(..)(..)(.{4})/, '$1 $2 $3 ')
}

function luhn(start: string): string {
  const sum = [...start].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${start}${(10 - (sum % 10)) % 10}`
}

function paymentCard(chance: Chance): string {
  const kind = chance()
  if (kind < 0.15) {
    const plain = luhn(`37${digits(chance, 12)}`)
    return chance() < 0.5 ? plain : groups(plain, [4, 6, 5], ' ')
  }
  const plain = luhn(
    `${kind < 0.6 ? '4' : pick(chance, ['51', '52', '53', '54', '55', '2221', '2720'])}${digits(chance, 15)}`.slice(
      0,
      15
    )
  )
  return pick(chance, [plain, groups(plain, [4, 4, 4, 4], ' '), groups(plain, [4, 4, 4, 4], '-')])
}

const STREETS = [
  'Dorpsstraat',
  'Kerkweg',
  'Lindelaan',
  'Marktplein',
  'Molenweg',
  'Van Lierstraat',
  'Korte Dijk',
  'Eikenhof',
  'Sportlaan',
  'Prins Jorisstraat',
  'Oude Gracht',
  'Veldzicht',
  'Burgemeester de Witstraat',
  'Eerste Wilgenstraat',
  '’t Veer',
  'Hoge Zand'
]
const TOWNS = ['Veldwater', 'Heidebrink', 'Oosterwiel', 'Nieuw Veldwater', 'Sint Anna', 'Wielerdam']
const NAMES = [
  'Fenna de Boer',
  'Bram Jansma',
  'Aisha El Amrani',
  'Joost van Wiel',
  'Sanne Kuipers',
  'Mo Yilmaz',
  'Truus Veenhof'
]
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXZ'

function postcode(chance: Chance): string {
  for (;;) {
    const letters = `${pick(chance, [...LETTERS])}${pick(chance, [...LETTERS])}`
    if (['SA', 'SD', 'SS'].includes(letters)) continue
    const number = `${whole(chance, 1, 9)}${digits(chance, 3)}`
    const style = chance()
    if (style < 0.45) return `${number} ${letters}`
    if (style < 0.8) return `${number}${letters}`
    if (style < 0.93) return `${number}${letters.toLowerCase()}`
    return `${number} ${letters.toLowerCase()}`
  }
}

function house(chance: Chance): string {
  const number = String(chance() < 0.85 ? whole(chance, 1, 199) : whole(chance, 200, 2999))
  const style = chance()
  if (style < 0.65) return number
  if (style < 0.78) return `${number}${pick(chance, ['a', 'b', 'c', 'A', 'B'])}`
  if (style < 0.86) return `${number}-${pick(chance, ['1', '2', '12', 'II', 'hs'])}`
  if (style < 0.93) return `${number} ${pick(chance, ['a', 'bis', 'hs', 'B'])}`
  return `${number}/${pick(chance, ['1', '3', '14'])}`
}

function postcodeNumber(chance: Chance): string {
  const [code, number] = [postcode(chance), house(chance)]
  return pick(chance, [
    `${code} ${number}`,
    `${code}, ${number}`,
    `${code} nr ${number}`,
    `${code} huisnummer ${number}`,
    `${code} nr. ${number}`,
    `${code}-${number}`,
    `${code} / ${number}`
  ])
}

function address(chance: Chance): string {
  const [street, number, code, town] = [
    pick(chance, STREETS),
    house(chance),
    postcode(chance),
    pick(chance, TOWNS)
  ]
  return pick(chance, [
    `${street} ${number}, ${code} ${town}`,
    `${street} ${number} ${code} ${town}`,
    `${street} ${number}\n${code} ${town}`,
    `${street} ${number}, ${code}`,
    `${code} ${number}`,
    `${street} nr ${number}, ${code}`,
    `${street} ${number} in ${town}, ${code}`,
    `${street} ${number} te ${code} ${town}`
  ])
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december'
]

function dateIn(chance: Chance, from: number, to: number): string {
  const [day, month, year] = [whole(chance, 1, 28), whole(chance, 1, 12), whole(chance, from, to)]
  return pick(chance, [
    `${day}-${month}-${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}.${month}.${year}`,
    `${day} ${MONTHS[month - 1]} ${year}`,
    `${two(day)}-${two(month)}-${two(year % 100)}`,
    `${day} ${month === 3 ? 'mrt' : (MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`
  ])
}

function phone(chance: Chance): string {
  const eight = `${pick(chance, ['1', '2', '3', '4', '5'])}${digits(chance, 7)}`
  const seven = digits(chance, 7)
  return pick(chance, [
    `06${eight}`,
    `06-${eight}`,
    `06 ${eight}`,
    `06 ${groups(eight, [2, 2, 2, 2], ' ')}`,
    `06-${groups(eight, [4, 4], ' ')}`,
    `+316${eight}`,
    `+31 6 ${eight}`,
    `+31 (0)6 ${eight}`,
    `00316${eight}`,
    `010-${seven}`,
    `(020) ${groups(seven, [3, 2, 2], ' ')}`,
    `0183 ${digits(chance, 6)}`,
    `+32 470 ${groups(digits(chance, 6), [2, 2, 2], ' ')}`
  ])
}

/** The shape that the invented library's cards have. */
const card = (chance: Chance) => `29${digits(chance, 8)}`
const of =
  (kind: Kind | null, make: (chance: Chance) => string) =>
  (chance: Chance): Value => ({ text: make(chance), kind })

function isbn13(chance: Chance): string {
  const twelve = `978${pick(chance, ['90', '94', '0', '1'])}${digits(chance, 9)}`.slice(0, 12)
  const sum = [...twelve].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0
  )
  const plain = `${twelve}${(10 - (sum % 10)) % 10}`
  return chance() < 0.6 ? plain : groups(plain, [3, 2, 4, 3, 1], '-')
}

export const VALUES: Record<string, (chance: Chance) => Value> = {
  bsn: of('bsn', bsn),
  bare: of('bsn', bsnDigits),
  iban: of('iban', anIban),
  payment_card: of('payment_card', paymentCard),
  address: of('address', address),
  postcode_number: of('address', postcodeNumber),
  postcode: of('address', postcode),
  house: of(null, (chance) => String(whole(chance, 1, 300))),
  street: of(null, (chance) => pick(chance, STREETS.slice(0, 6))),
  birth_date: of('birth_date', (chance) => dateIn(chance, 1935, 2018)),
  document: of('document', (chance) => {
    const letters = `${pick(chance, [...'ABCDEFGHIJKLMNP'])}${pick(chance, [...'RSTUVWXYZ'])}`
    return `${letters}${pick(chance, [...'BCDFGHKLRTX'])}${digits(chance, 2)}${pick(chance, [...'BCDFGHKLRTX'])}${digits(chance, 3)}`
  }),
  license: of('document', (chance) => `${whole(chance, 3, 9)}${digits(chance, 9)}`),
  library_card: of('library_card', card),
  pin: of('pin', (chance) => digits(chance, 4)),
  phone: of('phone', phone),
  email: of(
    'email',
    (chance) =>
      `${pick(chance, ['fenna', 'b.jansma', 'aisha_92', 'info', 'joost+bieb'])}@${pick(chance, ['voorbeeld.nl', 'mail.example', 'post.voorbeeld.com'])}`
  ),
  name: of(null, (chance) => pick(chance, NAMES)),
  town: of(null, (chance) => pick(chance, TOWNS)),
  title: of(null, (chance) =>
    pick(chance, ['De stille haven', 'Het jaar 1984 voorbij', 'Duizend dagen zomer', 'Dorpsgek'])
  ),
  word: of(null, (chance) => pick(chance, ['iets anders', 'een nieuwe', 'de oude'])),
  isbn: of(null, isbn13),
  isbn10: of(null, (chance) => `90${digits(chance, 7)}${pick(chance, ['X', '3', '7'])}`),
  ppn: of(null, (chance) => `${whole(chance, 1, 4)}${digits(chance, 7)}${pick(chance, ['X', '1', '8'])}`),
  nine: of(null, bsnDigits),
  kvk: of(null, (chance) => digits(chance, 8)),
  reference: of(null, (chance) => luhn(`${pick(chance, ['4', '5', '7'])}${digits(chance, 14)}`)),
  barcode: of(null, (chance) => luhn(`3${digits(chance, 12)}`)),
  date: of(null, (chance) => dateIn(chance, 2025, 2027)),
  time: of(
    null,
    (chance) => `${whole(chance, 8, 21)}${pick(chance, ['.', ':'])}${pick(chance, ['00', '15', '30', '45'])}`
  ),
  amount: of(
    null,
    (chance) => `${pick(chance, ['€ ', '€', ''])}${whole(chance, 1, 89)},${digits(chance, 2)}`
  ),
  year: of(null, (chance) => String(whole(chance, 1950, 2027))),
  small: of(null, (chance) => String(whole(chance, 2, 40)))
}
