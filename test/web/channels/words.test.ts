import { describe, expect, test } from 'vitest'
import type { Template } from '../../../web/console/templates/contract.ts'
import type { Usage } from '../../../web/console/channels/contract.ts'
import {
  answerCostWords,
  heldCostWords,
  moreCostWords,
  nextCostWords,
  priceWords,
  templateCostWords
} from '../../../web/console/channels/money.ts'
import { newsWords } from '../../../web/console/channels/news-words.ts'
import {
  canHold,
  factsOf,
  findTemplates,
  reasonWords,
  titleOf,
  withPlaces,
  fieldLabel,
  firstValues
} from '../../../web/console/templates/words.ts'
import { channels as en } from '../../../web/console/texts/en/channels.ts'
import { channels as nl } from '../../../web/console/texts/nl/channels.ts'
import { WHAT } from '../../../workers/platforms/whatsapp/news.ts'
import { fieldsOf } from '../../../web/console/templates/seeded.ts'
import { ANSWER_READY, SEEDED } from '../../../workers/templates/seeded.ts'

const usage = (change: Partial<Usage>): Usage => ({
  month: '2026-11',
  service_delivered: 12,
  free: 1000,
  service_price: { micros: 50_000, currency: 'EUR' },
  number_known: true,
  template_price: { micros: 66_300, currency: 'EUR' },
  template_prices: { UTILITY: { micros: 66_300, currency: 'EUR' }, MARKETING: null },
  ...change
})
/** Dutch puts a space after € that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what an answer costs', () => {
  test.each<[string, Partial<Usage>, string]>([
    [
      'the short message, while answers are free',
      {},
      'Dit korte bericht kost ongeveer € 0,07. Je antwoord zelf is gratis: van de 1.000 gratis berichten deze maand zijn er 12 gebruikt.'
    ],
    [
      'both, once the free ones are used up',
      { service_delivered: 1000 },
      'Dit korte bericht kost ongeveer € 0,07. Je antwoord zelf kost ongeveer € 0,05: de gratis berichten zijn op.'
    ],
    [
      'nobody knows, for a country without a price',
      { template_price: null },
      'Wat dit korte bericht kost, weten we niet: er is geen prijs bekend voor het land van de klant. Je antwoord zelf is gratis: van de 1.000 gratis berichten deze maand zijn er 12 gebruikt.'
    ],
    [
      'nobody knows, for a patron without a number',
      { template_price: null, number_known: false },
      'Wat dit korte bericht kost, weten we niet: we kennen het nummer van deze klant niet, alleen de gebruikersnaam. Je antwoord zelf is gratis: van de 1.000 gratis berichten deze maand zijn er 12 gebruikt.'
    ]
  ])('%s', (_, change, words) => {
    expect(plain(heldCostWords(usage(change), 'nl-NL', nl.cost))).toBe(words)
  })
  test('of one more that goes along is told only when it costs something', () => {
    expect(moreCostWords(usage({}), 'nl-NL', nl.cost)).toBe('')
    expect(plain(moreCostWords(usage({ service_delivered: 1000 }), 'nl-NL', nl.cost))).toContain('€ 0,05')
  })
  test.each<[string, Partial<Usage>, string, string]>([
    [
      'free, while there are free ones',
      {},
      'Je antwoord zelf is gratis: van de 1.000 gratis berichten deze maand zijn er 12 gebruikt.',
      'Gratis: deze maand zijn er 12 van 1.000 berichten gebruikt.'
    ],
    [
      'its price afterwards',
      { service_delivered: 1000 },
      'Je antwoord zelf kost ongeveer € 0,05: de gratis berichten zijn op.',
      'Elk bericht kost ongeveer € 0,05: de gratis berichten van deze maand zijn op.'
    ],
    [
      'and that nobody knows it',
      { service_delivered: 1000, service_price: null },
      'De gratis berichten zijn op. Wat je antwoord zelf kost, weten we niet.',
      'De gratis berichten van deze maand zijn op. Wat een bericht kost, weten we niet.'
    ],
    [
      'or that it is nothing',
      { service_delivered: 1000, service_price: { micros: 0, currency: 'EUR' } },
      'Je antwoord zelf kost niets.',
      'Een bericht kost niets.'
    ]
  ])('%s: of one more that waits, and of one that leaves now', (_, change, waiting, now) => {
    expect(plain(answerCostWords(usage(change), 'nl-NL', nl.cost))).toBe(waiting)
    expect(plain(nextCostWords(usage(change), 'nl-NL', nl.cost))).toBe(now)
  })
  test('of a template that is chosen, is that of its category', () => {
    const prices = {
      UTILITY: { micros: 66_300, currency: 'EUR' },
      MARKETING: { micros: 131_000, currency: 'EUR' }
    }
    const words = (category: string) =>
      plain(templateCostWords(usage({ template_prices: prices }), category, 'nl-NL', nl.cost))
    expect(words('UTILITY')).toBe('Dit sjabloon kost ongeveer € 0,07.')
    expect(words('MARKETING')).toBe('Dit sjabloon kost ongeveer € 0,13.')
    expect(templateCostWords(usage({}), 'MARKETING', 'nl-NL', nl.cost)).toBe(nl.cost.chosenUnknown)
  })
  test('never sounds like nothing when it is a little', () => {
    const price = { micros: 3000, currency: 'EUR' }
    expect(plain(priceWords(price, 'nl-NL', nl.cost))).toBe('minder dan € 0,01')
  })
})

describe('Meta’s news', () => {
  const words = { ...nl.news, limits: nl.page.limits, reasons: nl.templates.reasons }
  test('has a sentence for every word, in both languages', () => {
    for (const { sentences } of [nl.news, en.news])
      expect(
        WHAT.filter((what) => !sentences[what]),
        'without a sentence'
      ).toEqual([])
  })
  test('names what it is about as the list does, and repeats Meta’s reason', () => {
    const facts = { template: 'baak_nog_bezig', reason: 'INVALID_FORMAT', advice: 'Fix the variables.' }
    expect(newsWords({ what: 'template_rejected', facts }, words)).toEqual({
      sentence: 'Sjabloon ‘Nog bezig’ is afgewezen.',
      detail: `${nl.templates.reasons.INVALID_FORMAT} Meta zegt: Fix the variables.`
    })
  })
  test('says Meta’s own words in ours, and what is missing as unknown', () => {
    const facts = { event: 'FLAGGED', limit: 'TIER_1K' }
    expect(newsWords({ what: 'number_quality', facts }, words).sentence).toBe(
      'Meta beoordeelt het nummer opnieuw: onder toezicht. Nieuwe gesprekken per dag: hoogstens 1.000.'
    )
    expect(newsWords({ what: 'country_changed', facts: {} }, words).sentence).toBe(
      'Het land van het account is nu onbekend.'
    )
  })
  test('of a kind that nobody knows yet is told as a change', () => {
    expect(newsWords({ what: 'something_new', facts: {} }, words).sentence).toBe(nl.news.sentences.other)
  })
})

describe('templates', () => {
  const template = (name: string, change: Partial<Template> = {}): Template => ({
    ...{
      id: `tpl_${name}`,
      account_id: '205',
      name,
      language: 'nl',
      category: 'UTILITY',
      status: 'APPROVED',
      quality: null
    },
    ...{ reason: null, body: 'Hallo {{1}}', buttons: [], parameters: 1, sendable: true },
    ...change
  })
  test('show where something is filled in without the signs of Meta', () => {
    const own = template('actie', { parameters: 2 })
    expect(withPlaces(own, 'Hallo {{1}}, kom vóór {{ 2 }}.', nl.templates)).toBe('Hallo [1], kom vóór [2].')
    expect(fieldLabel(own, 1, nl.templates)).toBe('Wat staat er bij [2]?')
    expect(firstValues(own, 'Joris Dekker')).toEqual(['', ''])
  })
  test('of ours say what their fields hold, and have the first name filled in', () => {
    const busy = template('baak_nog_bezig', { parameters: 2 })
    expect(withPlaces(busy, 'Hallo {{1}}, tot {{2}}', nl.templates)).toBe('Hallo [voornaam], tot [moment]')
    expect(fieldLabel(busy, 0, nl.templates)).toBe('Voornaam van de klant')
    expect(firstValues(busy, 'Joris Dekker')).toEqual(['Joris', ''])
    expect(firstValues(busy, '0612')).toEqual(['', ''])
    expect(fieldLabel({ ...busy, parameters: 3 }, 0, nl.templates), 'changed at Meta').toContain('[1]')
    for (const { name, components } of SEEDED) {
      const body = components.find(({ type }) => type === 'BODY')
      const parameters = body?.type === 'BODY' ? (body.example?.body_text[0]?.length ?? 0) : 0
      expect(fieldsOf({ name, parameters }), name).toHaveLength(parameters)
    }
  })
  test('that can be sent come first, and are found by any of their words', () => {
    const off = template('baak_actie', { sendable: false, status: 'PAUSED' })
    const ready = template('baak_reservering_klaar', { body: 'Je reservering ligt klaar in {{1}}' })
    expect(findTemplates([off, ready], '')).toEqual([ready, off])
    expect(findTemplates([off, ready], 'klaar ligt')).toEqual([ready])
    expect(titleOf(ready)).toBe('Reservering klaar')
  })
  test('tell of what kind they are, in which language, and how Meta rates them', () => {
    const facts = (change: Partial<Template>) =>
      factsOf(template('a', change), nl.templates, 'nl-NL').join(' · ')
    expect(facts({ quality: 'YELLOW', language: 'en_GB' })).toBe('dienst · Engels · oordeel van Meta: matig')
    expect(facts({ quality: 'UNKNOWN', category: null })).toBe('Nederlands')
    expect(facts({ category: 'MARKETING' })).toBe('reclame · Nederlands')
  })
  test('tell why they cannot be sent: in our words where we have them, else in Meta’s', () => {
    const reason = (text: string) => reasonWords(template('a', { reason: text }), nl.templates)
    expect(reason('ABUSIVE_CONTENT')).toBe('Meta vindt de tekst niet toelaatbaar.')
    expect(reason('Too many variables')).toBe('Waarom: Too many variables')
    expect(reason('FIRST_PAUSE')).toContain('Meta pauzeert het drie uur.')
    expect(reasonWords(template('a'), nl.templates)).toBeUndefined()
  })
  test.each(['PAUSED', 'REJECTED', 'DISABLED'])(
    'that are %s say why, also when Meta told no reason',
    (status) => {
      const off = template('a', { status, sendable: false })
      for (const { templates: words } of [nl, en])
        expect(reasonWords(off, words)).toEqual(expect.stringMatching(/^[A-Z].{20,}\.$/))
    }
  )
  test('let an answer be put ready only with one that says so, approved', () => {
    const ready = SEEDED.filter(({ components }) => components.some(({ type }) => type === 'BUTTONS'))
    expect(ready.length).toBeGreaterThan(0)
    for (const { name } of ready) expect(Object.values(ANSWER_READY), name).toContain(name)
    const named = template(ANSWER_READY.named)
    const nameless = template(ANSWER_READY.nameless, { parameters: 0 })
    for (const name of ['Joris', null]) expect(canHold([nameless], name)).toBe(true)
    expect(canHold([named], 'Joris')).toBe(true)
    expect(canHold([named], '0612'), 'nobody to greet').toBe(false)
    expect(canHold([{ ...named, sendable: false }], 'Joris')).toBe(false)
    expect(canHold([{ ...nameless, language: 'en' }], 'Joris'), 'none in Dutch').toBe(false)
    expect(canHold([{ ...nameless, parameters: 2 }], 'Joris'), 'its words changed at Meta').toBe(false)
    expect(canHold([template('baak_nog_bezig')], 'Joris')).toBe(false)
  })
})
