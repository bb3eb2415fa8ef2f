import { HIDDEN } from './mask.ts'

/** Selections of a sign or two stand for themselves: hiding the 7 of a house leaves the 7 in a number alone. */
const SHORT = 3
const SIGN = '[\\p{L}\\p{N}]'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Takes what a colleague selected out of a text, wherever it stands in it. Pure. */
export function withoutSelection(text: string, selected: string): string {
  // a selection on a screen joins lines and spaces in its own way
  const parts = selected.trim().split(/\s+/).map(escaped).join('\\s+')
  const whole = selected.length <= SHORT ? `(?<!${SIGN})${parts}(?!${SIGN})` : parts
  return text.replace(new RegExp(whole, 'gu'), HIDDEN)
}

/** The same in everything that a card, a form or a place says. */
export function contentWithout<Value>(content: Value, selected: string): Value {
  if (typeof content === 'string') return withoutSelection(content, selected) as Value
  if (Array.isArray(content)) return content.map((item) => contentWithout(item, selected)) as Value
  if (typeof content !== 'object' || content === null) return content
  const fields = Object.entries(content).map(([key, value]) => [key, contentWithout(value, selected)])
  return Object.fromEntries(fields) as Value
}
