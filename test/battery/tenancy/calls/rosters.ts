import type * as rosters from '../../../../workers/rosters/queries.ts'
import type { Calls } from './calls.ts'

const saved = { document: '{}', changed_at: 1, changed_by: 'prs_1' }

export const rosterCalls: Calls<typeof rosters> = {
  findRoster: [[]],
  listVersions: [[]],
  readVersion: [[1]],
  saveRoster: [[{ version: 1, ...saved }]],
  saveSwitches: [[{ enabled: 1, presence: 0 }, saved]],
  listPresences: [[1]],
  savePresence: [['prs_1', { state: 'away', at: 1, until_at: 2 }]],
  deletePresence: [['prs_1']]
}
