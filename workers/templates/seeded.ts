import seeded from './seeded.json' with { type: 'json' }

/** The templates that every library starts with; the operator's script submits them to Meta. */
export interface SeededTemplate {
  name: string
  category: string
  language: string
  components: SeededPart[]
}

type SeededPart =
  | { type: 'BODY'; text: string; example?: { body_text: string[][] } }
  | { type: 'BUTTONS'; buttons: { type: 'QUICK_REPLY'; text: string }[] }

const LANGUAGES = ['nl', 'en'] as const

const quickReply = (text: string) => ({ type: 'QUICK_REPLY' as const, text })

/** As Meta's `POST /<account>/message_templates` wants them. */
export const SEEDED: SeededTemplate[] = seeded.flatMap((template) =>
  LANGUAGES.map((language) => {
    const { body, buttons } = template[language]
    const example = template.example.length > 0 ? { example: { body_text: [template.example] } } : null
    return {
      name: template.name,
      category: template.category,
      language,
      components: [
        { type: 'BODY' as const, text: body, ...example },
        ...(buttons.length > 0 ? [{ type: 'BUTTONS' as const, buttons: buttons.map(quickReply) }] : [])
      ]
    }
  })
)

/** Tell a patron that an answer waits, the one with a name first. */
export const ANSWER_READY = { named: 'baak_antwoord_klaar', nameless: 'baak_antwoord_klaar_zonder_naam' }
