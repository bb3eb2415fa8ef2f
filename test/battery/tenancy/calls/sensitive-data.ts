import type * as sensitiveData from '../../../../workers/sensitive-data/queries.ts'
import type { Calls } from './calls.ts'

const settings = {
  ...({ mask_inbound: 1, outbound: 'warn', card_pattern: null, pin_length: null } as const),
  ...{ version: 1, changed_at: 1, changed_by: 'prs_1' }
}

export const sensitiveDataCalls: Calls<typeof sensitiveData> = {
  findSettings: [[]],
  saveSettings: [[settings]],
  stillAt: [[0], [1]]
}
