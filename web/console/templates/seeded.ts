/** Tell a patron that an answer waits: as `workers/templates/seeded.ts` names them. */
export const ANSWER_READY = { named: 'baak_antwoord_klaar', nameless: 'baak_antwoord_klaar_zonder_naam' }
