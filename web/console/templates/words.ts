/** What a template's state means. Pure. */
import { firstNameOf } from '../../../workers/quick-replies/fill.ts'
import { ANSWER_READY, fieldsOf } from './seeded.ts'
import type { Channel } from '../api/contract.ts'
import type { Template } from './contract.ts'
import type { ChannelTexts } from '../channels/texts.ts'

type Words = ChannelTexts['templates']

export const stateWords = ({ status }: Template, words: Words): string =>
  words.states[status] ?? words.otherState

/** Why it cannot be sent, or what Meta warns about; Meta's own words when they are no code of ours, else what its state means. */
export function reasonWords({ reason, status }: Template, words: Words): string | undefined {
  if (reason === null) return words.means[status]
  return words.reasons[reason] ?? words.why(reason)
}

/** `baak_antwoord_klaar` → `Antwoord klaar`. */
export function titleOf({ name }: Pick<Template, 'name'>): string {
  const spaced = name
    .replace(/^baak_/, '')
    .replaceAll('_', ' ')
    .trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** A text with its fields as staff read them: `{{1}}` → `[voornaam]`, or `[1]` where nobody knows what it holds. */
type Fields = Pick<Template, 'name' | 'parameters'>

export const withPlaces = (template: Fields, body: string, words: Words): string => {
  const fields = fieldsOf(template)
  return body.replace(/\{\{\s*(\d+)\s*\}\}/g, (_, place: string) => {
    const field = fields[Number(place) - 1]
    return `[${field ? words.fields[field][0] : place}]`
  })
}

/** What a field asks for, its place counted from 0. */
export function fieldLabel(template: Fields, place: number, words: Words): string {
  const field = fieldsOf(template)[place]
  return field ? words.fields[field][1] : words.field(place + 1)
}

/** The patron's first name where it goes; the rest is for who sends it. */
export const firstValues = (template: Fields, patronName: string | null): string[] =>
  Array.from({ length: template.parameters }, (_, place) =>
    fieldsOf(template)[place] === 'first_name' ? (firstNameOf(patronName) ?? '') : ''
  )

/** What this channel can send: the templates of its account. */
export const ofChannel = (
  templates: readonly Template[],
  channel: Pick<Channel, 'account_id'> | undefined
): Template[] => templates.filter((template) => template.account_id === channel?.account_id)

/** `en_GB` → `Engels`. */
export function languageWords({ language }: Template, locale: string): string {
  const [code = language] = language.split(/[-_]/)
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? language
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `dienst · Nederlands · oordeel van Meta: goed`, as far as it is known. */
export const factsOf = (template: Template, words: Words, locale: string): string[] => {
  const { category, quality } = template
  const facts = [
    category && (words.categories[category] ?? category.toLowerCase()),
    languageWords(template, locale),
    quality && words.qualities[quality]
  ]
  return facts.flatMap((fact) => fact || [])
}

/** Sendable first, and of these Dutch first; else as the server orders them. */
export const inOrder = (templates: readonly Template[]): Template[] =>
  templates.toSorted((one, other) => rankOf(one) - rankOf(other))

const rankOf = ({ sendable, language }: Template) => (sendable ? 0 : 2) + (language.startsWith('nl') ? 0 : 1)

export function findTemplates(templates: readonly Template[], query: string): Template[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return inOrder(templates).filter((template) => {
    const text = `${titleOf(template)} ${template.body}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Can this patron be told that an answer waits? As the server chooses: in Dutch, and by name where there is one. */
export const canHold = (templates: readonly Template[], patronName: string | null): boolean =>
  templates.some(
    ({ sendable, language, name, parameters }) =>
      sendable &&
      language === 'nl' &&
      ((name === ANSWER_READY.nameless && parameters === 0) ||
        (name === ANSWER_READY.named && parameters === 1 && firstNameOf(patronName) !== null))
  )
