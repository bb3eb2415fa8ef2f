import { directoryOf } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import { newId } from '../../../workers/lib/id.ts'
import { CODE_MS, codeHashOf } from '../../../workers/sessions/code.ts'
import { insertCode } from '../../../workers/sessions/queries.ts'
import { openBrowser } from '../../support/app.ts'
import type { TestEdge } from '../../support/edge.ts'
import type { MadeLibrary } from '../../support/library.ts'
import type { Random } from '../world/random.ts'

export interface Target {
  id: string
  email: string
  code: string
}

/** Each request counts its own statements. */
const anew = (edge: TestEdge): TestEdge => ({ ...edge, meter: newMeter() })

/** A colleague who asked for a code: the mail itself is left out. */
export async function makeTarget(edge: TestEdge, made: MadeLibrary, code: string): Promise<Target> {
  const db = directoryOf(anew(edge))
  const id = newId('person')
  const email = `${id.slice(4)}@bibliotheek.example`
  const created_at = edge.now()
  const membership = { person_id: id, library_id: made.library.id, role: 'staff' as const, created_at }
  await db.commit(
    db.insertInto('people').values({ id, email, name: 'Yara Demir', operator: 0, created_at }),
    db.insertInto('memberships').values(membership)
  )
  await giveCode(edge, id, code)
  return { id, email, code }
}

export async function giveCode(edge: TestEdge, person_id: string, code: string): Promise<void> {
  const db = directoryOf(anew(edge))
  const id = newId('code')
  const created_at = edge.now()
  const code_hash = await codeHashOf(edge.env.SEAL_KEYS, id, code)
  await db.commit(insertCode(db, { id, person_id, code_hash, created_at, expires_at: created_at + CODE_MS }))
}

/** One try, from an address of the internet. */
export function tryCode(edge: TestEdge, email: string, code: unknown, sender = randomSender()) {
  return openBrowser(anew(edge)).fetch(
    'POST',
    '/api/session',
    { email, code },
    { 'cf-connecting-ip': sender }
  )
}

export function randomSender(): string {
  const [one, two] = crypto.randomUUID().split('-').slice(1)
  return `2001:db8:${one}:${two}::1`
}

export const codeBy = (random: Random) => String(random.below(1_000_000)).padStart(6, '0')

const digitAt = (code: string, place: number, random: Random) =>
  `${code.slice(0, place)}${(Number(code[place]) + 1 + random.below(9)) % 10}${code.slice(place + 1)}`

/** How someone guesses who knows part of a code, or another. None gives the code itself but by chance. */
export const GUESSES: Record<string, (code: string, other: string, random: Random) => string> = {
  'one digit is another': (code, _other, random) => digitAt(code, random.below(6), random),
  'it is one more': (code) => String((Number(code) + 1) % 1_000_000).padStart(6, '0'),
  'it is one less': (code) => String((Number(code) + 999_999) % 1_000_000).padStart(6, '0'),
  'two digits change places': (code, _other, random) => {
    const digits = [...code]
    const [one, two] = [random.below(6), random.below(6)]
    const [first = '', second = ''] = [digits[one], digits[two]]
    digits[one] = second
    digits[two] = first
    return digits.join('')
  },
  'it is backwards': (code) => [...code].reverse().join(''),
  'its digits are sorted': (code) => [...code].sort().join(''),
  'it is of another person': (_code, other) => other,
  'half is of another': (code, other) => code.slice(0, 3) + other.slice(3),
  'a digit stands before it': (code, _other, random) => `${random.below(10)}${code}`,
  'a digit stands after it': (code, _other, random) => `${code}${random.below(10)}`,
  'a digit is missing': (code, _other, random) => {
    const place = random.below(6)
    return code.slice(0, place) + code.slice(place + 1)
  },
  'two digits are one too many': (code) => `00${code}`,
  'it is written with letters': (code) => code.replace(/\d/g, (digit) => 'oizeasbtbg'[Number(digit)] ?? ''),
  'it is in other digits': (code) =>
    code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
  'it is by chance': (_code, _other, random) => codeBy(random),
  'it is nothing but zeros': () => '000000'
}
