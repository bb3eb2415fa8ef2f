/** `listed(['BSN', 'adres', 'pincode'], 'en')` → `BSN, adres en pincode`. */
export const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
