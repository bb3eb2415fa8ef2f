import type { Json } from './json.ts'

/** Reading the JSON of others: whatever is not of the wanted shape counts as absent, and nothing throws. */
export type Fields = { readonly [key: string]: Json | undefined }

export const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

/** Text without NUL and lone surrogates; null when it is no text or empty. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value !== 'string') return null
  const text = value.toWellFormed().replaceAll('\u0000', '')
  return text === '' ? null : text
}

/** An id, which may come as a number. */
export function idOf(value: Json | undefined): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  const text = textOf(value)
  return text && text.length <= 512 ? text : null
}

/** A whole number, which may come as text. */
export function integerOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

/** The digits of a phone number, however it is written. What holds letters is none: Meta puts other ids in the same places. */
export function digitsOf(value: Json | undefined): string | null {
  const written = typeof value === 'number' ? String(value) : value
  if (typeof written !== 'string' || /\p{L}/u.test(written)) return null
  return written.replace(/\D/g, '') || null
}

/** 2009 to 2100: outside it is no time of a message. */
const EARLIEST = 1_230_768_000_000
const LATEST = 4_102_444_800_000
const ISO = /^\d{4}-\d\d-\d\dT/

/** A time in ms, from seconds or ms, as text or number, or from an ISO text. Null when it makes no sense. */
export function momentOf(value: Json | undefined): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const number = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number(value)
  const ms = number < LATEST / 1000 ? number * 1000 : number
  return ms >= EARLIEST && ms <= LATEST ? Math.round(ms) : null
}
