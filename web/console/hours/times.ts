/** Times as people type them, and as they are kept: `HH:MM`. */
import type { Language } from '../api/contract.ts'

/** `10`, `1000`, `930`, `10.00`, `10:00`, `10u30`, with or without *uur*. */
const TYPED = /^(\d{1,2})(?:[.:,hu ]?(\d{2}))?[hu]?$/i
const SHORT = /^(\d)(\d{2})$/
const WORD = /\s*(?:uur|o'clock|u\.?)$/i

/** What was typed as `HH:MM`; nothing when it is no time. `24:00` is one only as an end. */
export function readTime(text: string, side: 'from' | 'until' = 'until'): string | undefined {
  const typed = text.trim().replace(WORD, '')
  const found = SHORT.exec(typed) ?? TYPED.exec(typed)
  if (!found) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  const midnight = hour === 24 && minute === 0 && side === 'until'
  if (minute > 59 || (hour > 23 && !midnight)) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const KEPT = /^\d\d:\d\d$/
export const isTime = (text: string): boolean => KEPT.test(text)

/** As it is written: `9.30` in Dutch, `9:30` in English. What is no time stays as it was typed. */
export function showTime(time: string, language: Language): string {
  if (!isTime(time)) return time
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)}${language === 'nl' ? '.' : ':'}${minute}`
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** It ends on the day after. At midnight itself it does not. */
export const endsNextDay = (period: { from: string; until: string }): boolean =>
  isTime(period.from) &&
  isTime(period.until) &&
  minutesOf(period.until) > 0 &&
  minutesOf(period.until) < minutesOf(period.from)
