/** Dutch and English agree on when a thing is one. */
const rules = new Intl.PluralRules('nl')

/** `plural(1, 'bericht', 'berichten')` → `bericht`. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other

/** `counted(2, 'bericht', 'berichten')` → `2 berichten`. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${plural(count, one, other)}`
