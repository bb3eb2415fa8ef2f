/** Chance that can be repeated: the same seed, the same numbers (mulberry32). */
export interface Random {
  /** A whole number from 0 up to `most`. */
  below: (most: number) => number
  pick: <T>(items: readonly T[]) => T
  shuffled: <T>(items: readonly T[]) => T[]
}

export function randomOf(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }
  const shuffled = <T>(items: readonly T[]): T[] => {
    const found = [...items]
    for (let last = found.length - 1; last > 0; last -= 1) {
      const other = below(last + 1)
      const [a, b] = [found[last] as T, found[other] as T]
      found[last] = b
      found[other] = a
    }
    return found
  }
  return { below, pick, shuffled }
}
