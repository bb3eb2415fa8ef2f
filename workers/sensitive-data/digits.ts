/** Numbers as people write them: in one piece or in groups, with spaces, dots or dashes between. Pure. */

export interface Written {
  digits: string
  start: number
  end: number
  /** No other group stands beside it as if it were part of the same number. */
  alone: boolean
  groups: number[]
}

interface Group {
  digits: string
  start: number
  end: number
}

const BETWEEN = /^(?:[ \u00a0\u2009\u202f]{1,2}|[ \u00a0]?[.\u2010-\u2015-][ \u00a0]?)$/u
/** Of a number typed a digit at a time. A text that is nothing but digits is no message. */
const MOST_GROUPS = 14
const A_LOT = 500
const LETTER = /[\p{L}@_#]/u

const groupsIn = (text: string): Group[] =>
  [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length
  }))

/** Neighbours that are written as one number. */
const joined = (text: string, a: Group | undefined, b: Group | undefined): boolean =>
  a !== undefined && b !== undefined && BETWEEN.test(text.slice(a.end, b.start))

/** Every way to read a number of so many digits in a text; what is glued to letters only where `glued` allows it. */
export function numbersIn(
  text: string,
  [least, most]: [number, number],
  glued: (start: number) => boolean = () => false
): Written[] {
  const groups = groupsIn(text)
  const together = groups.length > A_LOT ? 4 : MOST_GROUPS
  return groups.flatMap((first, index) => {
    if (LETTER.test(text[first.start - 1] ?? '') && !glued(first.start)) return []
    const found: Written[] = []
    let digits = ''
    for (let place = index; place < groups.length && place < index + together; place += 1) {
      const group = groups[place]
      if (!group || (place > index && !joined(text, groups[place - 1], group))) break
      digits += group.digits
      if (digits.length > most) break
      if (digits.length < least || LETTER.test(text[group.end] ?? '')) continue
      const alone = !joined(text, groups[index - 1], first) && !joined(text, group, groups[place + 1])
      const lengths = groups.slice(index, place + 1).map((part) => part.digits.length)
      found.push({ digits, start: first.start, end: group.end, alone, groups: lengths })
    }
    return found
  })
}
