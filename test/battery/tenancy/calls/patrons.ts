import type * as channels from '../../../../workers/channels/queries.ts'
import type * as consents from '../../../../workers/consents/queries.ts'
import type * as patrons from '../../../../workers/patrons/queries.ts'
import type * as templates from '../../../../workers/templates/queries.ts'
import type { Calls } from './calls.ts'

export const channelCalls: Calls<typeof channels> = {
  findRoutes: [[[{ kind: 'phone_number_id', external_id: '1' }]]],
  findChannel: [['chn_1']],
  openBreaker: [['chn_1', 1, 190]],
  closeBreaker: [['chn_1']],
  saveToken: [['chn_1', 's1']],
  insertEvent: [[{ id: 'e', channel_id: 'chn_1', field: 'f', content: '{}', at: 1, received_at: 1 }]],
  updateStanding: [['chn_1', { quality: 'GREEN', messaging_limit: 'TIER_1K' }]],
  newestEvents: [['chn_1', 10]],
  raiseSends: [['chn_1', '2026-11-24', 'service', 'regular']],
  countSends: [['chn_1', '2026-11', 'service']],
  listChannels: [[]],
  saveTargets: [['chn_1', { target_minutes: 30, public_target_minutes: null }]],
  saveSettings: [['chn_1', { read_receipts: true, typing_indicator: false }]]
}

const word = { id: 'cns_1', patron_id: 'ptr_1', scope: 'marketing', value: 'stop', at: 1 } as const

export const consentCalls: Calls<typeof consents> = {
  insertConsent: [[{ ...word, source: 'meta', detail: null, received_at: 1 }]],
  latestConsent: [['ptr_1']],
  findTold: [['cns_1']],
  findConsent: [[word]],
  moveConsents: [['ptr_1', 'ptr_2']]
}

const known = {
  kind: 'wa_id',
  external_id: '316',
  patron_id: 'ptr_1',
  name: null,
  username: null,
  phone: null,
  blocked_at: null,
  first_seen_at: 1
} as const
const identity = { scope: 's', external_id: '316', kind: 'wa_id', patron_id: 'ptr_1', since_at: 1 } as const
const change = { id: 'chg_1', patron_id: 'ptr_1', at: 1, field: 'name', before: null, after: 'b' } as const

export const patronCalls: Calls<typeof patrons> = {
  findIdentities: [['s', ['316', 'NL.1']]],
  findPersonIds: [[['ptr_1', 'ptr_2']]],
  listIdentities: [['ptr_1']],
  agePastIdentities: [['ptr_1', 1]],
  moveToPatron: [['ptr_1', 'ptr_2']],
  deletePatron: [['ptr_1']],
  insertPatron: [[{ id: 'ptr_1', scope: 's', name: 'a', username: null, phone: null, first_seen_at: 1 }]],
  updatePatron: [['ptr_1', { name: 'b' }]],
  expectIdentities: [['s', ['316', 'NL.1'], [known]]],
  saveIdentity: [[identity]],
  insertPatronChange: [[change]],
  findPatron: [['ptr_1']],
  findUserId: [['ptr_1']],
  listConversationsOf: [['ptr_1']],
  updateBlock: [['ptr_1', { blocked_at: 1, blocked_by: 'prs_1', blocked_count: 0, block_sync: 'pending' }]],
  expectBlock: [[{ id: 'ptr_1', blocked_at: null, block_sync: null }]],
  insertBlockDue: [[1, 'ptr_1|1']],
  deleteBlockDue: [[1, 'ptr_1|1']],
  raiseBlocked: [['ptr_1', 1]]
}

const key = { account_id: '2', name: 'n', language: 'nl' }
const facts = {
  external_id: '1',
  category: 'UTILITY',
  status: 'APPROVED',
  quality: null,
  reason: null,
  components: '[]'
}

export const templateCalls: Calls<typeof templates> = {
  findTemplate: [['tpl_1']],
  listTemplates: [[]],
  findNamed: [['2', 'nl', ['n', 'm']]],
  listAccounts: [[]],
  saveListed: [['tpl_1', key, facts, 1]],
  deleteUnlisted: [['2', 1]],
  saveNews: [['tpl_1', key, { status: 'PAUSED', reason: 'r' }, 1]],
  insertListingDue: [[1, 'chn_1']],
  deleteListingDue: [[1, 'chn_1']]
}
