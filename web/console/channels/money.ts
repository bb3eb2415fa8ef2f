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

/** Of a held answer: the template that goes first, and the answer behind it. */
export function heldCostWords(usage: Usage, locale: string, words: ChannelTexts['cost']): string {
  const { template_price, service_price, service_delivered, free } = usage
  const count = new Intl.NumberFormat(locale)
  const template =
    template_price === null
      ? words.templateUnknown
      : template_price.micros === 0
        ? words.templateFree
        : words.template(priceWords(template_price, locale, words))
  const answer =
    service_delivered < free
      ? words.free(count.format(service_delivered), count.format(free))
      : service_price && service_price.micros > 0
        ? words.answer(priceWords(service_price, locale, words))
        : ''
  return `${template} ${answer}`.trim()
}
