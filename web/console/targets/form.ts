/** What is typed on the page *Antwoordtijden*, and what is wrong with it. Pure. */
import type { Targets } from './contract.ts'
import type { TargetTexts } from './texts.ts'

const MOST_MINUTES = 2400
const MOST_DAYS = 60

/** By the name of a field: `chn_….private`, `complaint_days`, `mailbox`. */
export type Typed = Record<string, string>

const TERMS = ['complaint_confirm_days', 'complaint_days', 'other_days'] as const

export function typedOf(targets: Targets): Typed {
  const text = (value: number | null) => (value === null ? '' : String(value))
  const minutes = targets.channels.flatMap((channel) => [
    [`${channel.id}.private`, text(channel.target_minutes)],
    [`${channel.id}.public`, text(channel.public_target_minutes)]
  ])
  const terms = TERMS.map((name) => [name, String(targets[name])])
  return { ...Object.fromEntries([...minutes, ...terms]), mailbox: targets.mailbox ?? '' }
}

type Words = TargetTexts['page']

function faultOf(name: string, text: string, words: Words): string | undefined {
  if (name === 'mailbox')
    return text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : words.notAnAddress
  const isTerm = (TERMS as readonly string[]).includes(name)
  if (text === '') return isTerm ? words.tooSmall : undefined
  if (!/^\d+$/.test(text)) return words.notANumber
  const number = Number(text)
  if (number < 1) return words.tooSmall
  if (isTerm) return number > MOST_DAYS ? words.daysTooBig : undefined
  return number > MOST_MINUTES ? words.minutesTooBig : undefined
}

/** Which fields are wrong, and why. */
export const faultsOf = (typed: Typed, words: Words): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const fault = faultOf(name, text.trim(), words)
      return fault ? [[name, fault]] : []
    })
  )

/** What is sent, of what has no fault. */
export function inputOf(targets: Targets, typed: Typed) {
  const number = (name: string) => {
    const text = (typed[name] ?? '').trim()
    return text === '' ? null : Number(text)
  }
  const mailbox = (typed.mailbox ?? '').trim()
  return {
    version: targets.version,
    channels: targets.channels.map(({ id }) => ({
      id,
      target_minutes: number(`${id}.private`),
      public_target_minutes: number(`${id}.public`)
    })),
    complaint_confirm_days: number('complaint_confirm_days') ?? targets.complaint_confirm_days,
    complaint_days: number('complaint_days') ?? targets.complaint_days,
    other_days: number('other_days') ?? targets.other_days,
    ...(mailbox !== (targets.mailbox ?? '') && { mailbox: mailbox === '' ? null : mailbox })
  }
}

/** Whether those who wait get another time. */
export const movesTimes = (before: Targets, after: Targets): boolean =>
  before.channels.some((channel, index) => channel.target_minutes !== after.channels[index]?.target_minutes)
