import * as autoReplies from './auto-replies.ts'
import * as conversations from './conversations.ts'
import * as directory from './directory.ts'
import * as emergencies from './emergencies.ts'
import * as hours from './hours.ts'
import * as messages from './messages.ts'
import * as patrons from './patrons.ts'
import * as push from './push.ts'
import * as rosters from './rosters.ts'
import * as sensitiveData from './sensitive-data.ts'
import * as targets from './targets.ts'
import type { NoQuery } from './calls.ts'

/** The sample calls of every `queries.ts`, by its folder. */
export const CALLS: Record<string, Record<string, unknown[][] | NoQuery>> = {
  assignments: conversations.assignmentCalls,
  attachments: messages.attachmentCalls,
  audit: conversations.auditCalls,
  'auto-replies': autoReplies.autoReplyCalls,
  channels: patrons.channelCalls,
  confidentiality: conversations.confidentialityCalls,
  consents: patrons.consentCalls,
  conversations: conversations.conversationCalls,
  drafts: conversations.draftCalls,
  emergencies: emergencies.emergencyCalls,
  hours: hours.hoursCalls,
  intake: messages.intakeCalls,
  libraries: directory.libraryCalls,
  mails: directory.mailCalls,
  'message-prices': directory.messagePriceCalls,
  messages: messages.messageCalls,
  notes: conversations.noteCalls,
  operators: directory.operatorCalls,
  patrons: patrons.patronCalls,
  people: directory.peopleCalls,
  'push-devices': push.pushDeviceCalls,
  pushes: push.pushCalls,
  'quick-replies': directory.quickReplyCalls,
  replies: messages.replyCalls,
  rosters: rosters.rosterCalls,
  search: conversations.searchCalls,
  'sensitive-data': sensitiveData.sensitiveDataCalls,
  sessions: directory.sessionCalls,
  targets: targets.targetCalls,
  templates: patrons.templateCalls,
  'wait-screens': targets.screenCalls,
  'waiting-items': messages.waitingItemCalls
}
