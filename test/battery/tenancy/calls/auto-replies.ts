import type * as autoReplies from '../../../../workers/auto-replies/queries.ts'
import type { Calls } from './calls.ts'

const saved = { version: 1, document: '{}', changed_at: 1, changed_by: 'prs_1' }

export const autoReplyCalls: Calls<typeof autoReplies> = {
  findDocument: [[]],
  findLibrarySettings: [[]],
  findVersion: [[1]],
  listVersions: [[20]],
  insertVersion: [[saved]],
  saveDocument: [[saved]],
  saveLibrarySettings: [[{ form_of_address: 'je', promise: 'hour' }]],
  expectVersion: [[0], [1]],
  listSent: [['cnv_1', 5]],
  findLastText: [['cnv_1']],
  listSaid: [['cnv_1', 5]],
  findLastBranch: [['ptr_1']],
  findDraftOf: [['cnv_1', 'prs_1']],
  insertReceiptDue: [[1, 'cnv_1']],
  findReceiptDue: [[1, 'cnv_1']],
  deleteReceiptDue: [[1, 'cnv_1']]
}
