import type * as libraries from '../../../../workers/libraries/queries.ts'
import type * as mails from '../../../../workers/mails/queries.ts'
import type * as messagePrices from '../../../../workers/message-prices/queries.ts'
import type * as operators from '../../../../workers/operators/queries.ts'
import type * as people from '../../../../workers/people/queries.ts'
import type * as quickReplies from '../../../../workers/quick-replies/queries.ts'
import type * as sessions from '../../../../workers/sessions/queries.ts'
import type { Calls } from './calls.ts'

export const libraryCalls: Calls<typeof libraries> = {
  membershipRows: [['prs_1']],
  placeRow: [['lib_1']],
  zoneRow: [['lib_1']],
  factsRow: [['lib_1']],
  placeRows: [[]],
  placeRowsOf: [[['lib_1', 'lib_2']]],
  channelRows: [[]],
  memberRows: [[]],
  branchRows: [[]]
}

export const mailCalls: Calls<typeof mails> = {
  insertMail: [[{ id: 'mal_1', recipient: 'r', sealed: 's', next_attempt_at: 1, created_at: 1 }]],
  dueMails: [[1, 10]],
  oldQueuedMails: [[1]],
  claimMail: [['mal_1', 1, 2]],
  readMail: [['mal_1']],
  endMail: [
    ['mal_1', 'sent', 1],
    ['mal_1', 'failed', 1]
  ],
  postponeMail: [['mal_1', 1]],
  deleteEndedMails: [[1, 1]]
}

export const messagePriceCalls: Calls<typeof messagePrices> = { listPrices: [[['31', '3'], '2026-11-24']] }

export const operatorCalls: Calls<typeof operators> = {
  findChore: [['outbox']],
  listChores: [[]],
  saveChoreStart: [['outbox', 1]],
  saveChoreEnd: [
    ['outbox', { last_finished_at: 1, last_handled: 0, last_failed: 0, error: null, lag_ms: 0 }]
  ],
  insertLog: [[{ id: 'log_1', at: 1, person_id: 'prs_1', act: 'a', subject: 's' }]]
}

export const peopleCalls: Calls<typeof people> = {
  invitedByEmail: [['a@b.example']],
  setPreferences: [['prs_1', { language: 'nl', single_keys: 1 }]]
}

const own = {
  shortcut: 'a',
  title: 'A',
  text: 'a',
  enabled: 1,
  updated_at: 1,
  updated_by: 'prs_1'
} as const

export const quickReplyCalls: Calls<typeof quickReplies> = {
  listCentral: [[]],
  findCentral: [['cqr_1']],
  listOwn: [[]],
  findOwn: [['qrp_1']],
  insertOwn: [['qrp_1', null, own]],
  saveOverride: [['qrp_1', 'cqr_1', own]],
  updateOwn: [['qrp_1', own]],
  deleteOwn: [['qrp_1']],
  deleteOverride: [['cqr_1']]
}

const session = { id: 'ses_1', token_hash: 'h', person_id: 'prs_1', device: 'd' }

export const sessionCalls: Calls<typeof sessions> = {
  sessionByToken: [['h']],
  sessionById: [['ses_1']],
  touchSession: [['ses_1', 1]],
  sessionsOf: [['prs_1', 1]],
  insertSession: [[{ ...session, created_at: 1, seen_at: 1, expires_at: 2 }]],
  revokeSession: [['prs_1', 'ses_1', 1]],
  insertCode: [[{ id: 'cod_1', person_id: 'prs_1', code_hash: 'h', created_at: 1, expires_at: 2 }]],
  newestCode: [['prs_1']],
  countTry: [['cod_1', 1, 5]],
  spendCode: [['cod_1', 1]],
  countOnce: [['r_1', 5, 1, 2]],
  giveBack: [['r_1', 'r_2']],
  forgetCounts: [[['r_1']]],
  deletePastCounts: [[1, 1]],
  deletePastCodes: [[1, 1]],
  deletePastSessions: [[1, 1]]
}
