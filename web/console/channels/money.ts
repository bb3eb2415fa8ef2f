/** What sending costs, in words. Pure. */
import type { Price, Usage } from './contract.ts'
import type { ChannelTexts } from './texts.ts'

const MICROS = 1_000_000
const SMALLEST = 0.01

/** `€ 0,07`; what would round to nothing is `minder dan € 0,01`. */
export function priceWords({ micros, currency }: Price, locale: string, words: ChannelTexts['cost']): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const amount = micros / MICROS
  return amount > 0 && amount < SMALLEST ? words.under(format.format(SMALLEST)) : format.format(amount)
}

type Cost = ChannelTexts['cost']

/** Of a held answer: the template that goes first, and the answer behind it. */
export const heldCostWords = (usage: Usage, locale: string, words: Cost): string =>
  `${noticeCostWords(usage, locale, words)} ${answerCostWords(usage, locale, words)}`

function noticeCostWords(
  { template_price: price, number_known }: Usage,
  locale: string,
  words: Cost
): string {
  if (price === null) return number_known ? words.templateUnknown : words.templateNoNumber
  return price.micros === 0 ? words.templateFree : words.template(priceWords(price, locale, words))
}

/** Of an answer that goes along when the patron taps. */
export function answerCostWords(usage: Usage, locale: string, words: Cost): string {
  const { service_price: price, service_delivered, free } = usage
  const count = new Intl.NumberFormat(locale)
  if (service_delivered < free) return words.free(count.format(service_delivered), count.format(free))
  if (price === null) return words.answerUnknown
  return price.micros === 0 ? words.answerFree : words.answer(priceWords(price, locale, words))
}

/** Of one more answer that goes along: only what it costs, for who has read the rest. */
export const moreCostWords = (usage: Usage, locale: string, words: Cost): string =>
  usage.service_delivered < usage.free ? '' : answerCostWords(usage, locale, words)

/** Of what is written now, while the patron can be answered freely: each message counts. */
export function nextCostWords(usage: Usage, locale: string, words: Cost): string {
  const { service_price: price, service_delivered, free } = usage
  const count = new Intl.NumberFormat(locale)
  if (service_delivered < free) return words.nextFree(count.format(service_delivered), count.format(free))
  if (price === null) return words.nextUnknown
  return price.micros === 0 ? words.nextNothing : words.next(priceWords(price, locale, words))
}

/** Of a template that somebody chose. */
export function templateCostWords(
  { template_prices, number_known }: Usage,
  category: string | null,
  locale: string,
  words: Cost
): string {
  const price = template_prices[category === 'MARKETING' ? 'MARKETING' : 'UTILITY']
  if (price === null) return number_known ? words.chosenUnknown : words.chosenNoNumber
  return price.micros === 0 ? words.chosenFree : words.chosen(priceWords(price, locale, words))
}
