/** Tell a patron that an answer waits: as `workers/templates/seeded.ts` names them. */
export const ANSWER_READY = { named: 'baak_antwoord_klaar', nameless: 'baak_antwoord_klaar_zonder_naam' }

/** What a field of ours holds. */
export type Field = 'first_name' | 'moment' | 'branch' | 'until' | 'count' | 'before'

const FIELDS: Record<string, Field[]> = {
  [ANSWER_READY.named]: ['first_name'],
  baak_nog_bezig: ['first_name', 'moment'],
  baak_reservering_klaar: ['first_name', 'branch', 'until'],
  baak_inleveren: ['first_name', 'count', 'before']
}

/** None for a template of the library's own, or one that was changed at Meta: nobody told us what its fields hold. */
export function fieldsOf({ name, parameters }: { name: string; parameters: number }): readonly Field[] {
  const fields = (Object.hasOwn(FIELDS, name) && FIELDS[name]) || []
  return fields.length === parameters ? fields : []
}
