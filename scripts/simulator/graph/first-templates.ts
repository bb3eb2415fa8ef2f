import type { Template } from './templates.ts'

const template = (
  id: string,
  name: string,
  language: string,
  text: string,
  ...buttons: string[]
): Template => ({
  id,
  name,
  language,
  status: 'APPROVED',
  category: 'UTILITY',
  quality_score: { score: 'GREEN', date: 1761955200 },
  rejected_reason: 'NONE',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'BODY', text },
    ...(buttons.length === 0
      ? []
      : [{ type: 'BUTTONS', buttons: buttons.map((title) => ({ type: 'QUICK_REPLY', text: title })) }])
  ]
})

/** The approved templates of every account: those that Baak's operator submits (workers/templates/seeded.json). */
export const FIRST_TEMPLATES: readonly Template[] = [
  template(
    '900000000000001',
    'baak_antwoord_klaar',
    'nl',
    'Hallo {{1}}, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.',
    'Lees antwoord'
  ),
  template(
    '900000000000002',
    'baak_antwoord_klaar',
    'en',
    'Hello {{1}}, you asked us a question. We have an answer for you. Tap the button to read it.',
    'Read answer'
  ),
  template(
    '900000000000003',
    'baak_antwoord_klaar_zonder_naam',
    'nl',
    'Hallo, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.',
    'Lees antwoord'
  ),
  template(
    '900000000000004',
    'baak_antwoord_klaar_zonder_naam',
    'en',
    'Hello, you asked us a question. We have an answer for you. Tap the button to read it.',
    'Read answer'
  ),
  template(
    '900000000000005',
    'baak_nog_bezig',
    'nl',
    'Hallo {{1}}, we zoeken je vraag nog uit. Je hoort uiterlijk {{2}} van ons.'
  ),
  template(
    '900000000000006',
    'baak_nog_bezig',
    'en',
    'Hello {{1}}, we are still looking into your question. You will hear from us by {{2}} at the latest.'
  ),
  template(
    '900000000000007',
    'baak_reservering_klaar',
    'nl',
    'Hallo {{1}}, je reservering ligt klaar in {{2}}. Je kunt die ophalen tot {{3}}. Tot dan!'
  ),
  template(
    '900000000000008',
    'baak_reservering_klaar',
    'en',
    'Hello {{1}}, your reservation is ready at {{2}}. You can collect it until {{3}}. See you then!'
  ),
  template(
    '900000000000009',
    'baak_inleveren',
    'nl',
    'Hallo {{1}}, je moet {{2}} titels inleveren vóór {{3}}. Verlengen kan via je account.'
  ),
  template(
    '900000000000010',
    'baak_inleveren',
    'en',
    'Hello {{1}}, you have {{2}} titles to return before {{3}}. You can renew them in your account.'
  )
]
