/** Tell a patron that an answer waits: as `workers/templates/seeded.ts` names them. */
export const ANSWER_READY: readonly string[] = ['baak_antwoord_klaar', 'baak_antwoord_klaar_zonder_naam']
