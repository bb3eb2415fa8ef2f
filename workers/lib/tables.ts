// Made by scripts/generate-tables.ts from migrations/; do not edit.
import type { Generated } from 'kysely'

export interface DirectoryAuditTable {
  id: string
  library_id: string | null
  at: number
  person_id: string | null
  act: string
  subject: string | null
}

export interface DirectoryCentralClosuresTable {
  id: string
  kind: 'closure' | 'school_holiday'
  region: 'noord' | 'midden' | 'zuid' | null
  name: string
  from_on: string
  until_on: string
}

export interface DirectoryCentralQuickRepliesTable {
  id: string
  shortcut: string
  title: string
  topic: string
  text: string
  text_u: string
  text_en: string
  enabled: Generated<0 | 1>
  position: number
}

export interface DirectoryCentralRecountsTable {
  library_id: string
  at: number
}

export interface DirectoryChannelRoutesTable {
  kind: 'phone_number_id' | 'display_phone_number' | 'waba_id' | 'page_id' | 'instagram_id'
  external_id: string
  library_id: string
  channel_id: string
}

export interface DirectoryChoresTable {
  id: string
  last_started_at: number | null
  last_finished_at: number | null
  last_handled: Generated<number>
  error: string | null
  lag_ms: Generated<number>
  last_failed: Generated<number>
}

export interface DirectoryLibrariesTable {
  id: string
  name: string
  place: string
  time_zone: Generated<string>
  phone: string | null
  website: string | null
  database: string
  state: Generated<'active' | 'suspended'>
  created_at: number
  seal_seq: number | null
  seal_hash: string | null
}

export interface DirectoryMailsTable {
  id: string
  recipient: string
  sealed: string | null
  state: Generated<'queued' | 'sent' | 'failed'>
  attempts: Generated<number>
  next_attempt_at: number
  created_at: number
  sent_at: number | null
}

export interface DirectoryMembershipsTable {
  person_id: string
  library_id: string
  role: 'viewer' | 'trainee' | 'staff' | 'coordinator' | 'admin'
  created_at: number
  ended_at: number | null
}

export interface DirectoryMessagePricesTable {
  country: string
  category: 'service' | 'utility' | 'marketing'
  from_on: string
  micros: number
  currency: string
}

export interface DirectoryOperatorLogTable {
  id: string
  at: number
  person_id: string
  act: string
  subject: string | null
}

export interface DirectoryPeopleTable {
  id: string
  email: string
  name: string
  language: Generated<'nl' | 'en'>
  single_keys: Generated<0 | 1>
  operator: Generated<0 | 1>
  created_at: number
}

export interface DirectoryPushDevicesTable {
  id: string
  person_id: string
  session_id: string
  endpoint_hash: string
  device: string
  sealed: string
  created_at: number
  seen_at: number
}

export interface DirectoryPushesTable {
  device_id: string
  library_id: string
  kind: 'unseen' | 'soon' | 'late'
  decided_at: number
  state: 'queued' | 'sent' | 'failed'
  attempts: Generated<number>
  next_attempt_at: number
  sent_at: number | null
}

export interface DirectoryQuarantineTable {
  id: string
  received_at: number
  reason: 'unparsable' | 'no_account' | 'unknown_account'
  object: string | null
  field: string | null
  account: string | null
  raw: string | null
  object_key: string | null
  state: Generated<'waiting' | 'replayed'>
  replayed_at: number | null
}

export interface DirectoryRateLimitsTable {
  id: string
  count: number
  resets_at: number
}

export interface DirectorySessionsTable {
  id: string
  token_hash: string
  person_id: string
  device: string
  created_at: number
  seen_at: number
  expires_at: number
  revoked_at: number | null
}

export interface DirectorySignInCodesTable {
  id: string
  person_id: string
  code_hash: string
  created_at: number
  expires_at: number
  attempts: Generated<number>
  used_at: number | null
}

export interface DirectoryTables {
  audit: DirectoryAuditTable
  central_closures: DirectoryCentralClosuresTable
  central_quick_replies: DirectoryCentralQuickRepliesTable
  central_recounts: DirectoryCentralRecountsTable
  channel_routes: DirectoryChannelRoutesTable
  chores: DirectoryChoresTable
  libraries: DirectoryLibrariesTable
  mails: DirectoryMailsTable
  memberships: DirectoryMembershipsTable
  message_prices: DirectoryMessagePricesTable
  operator_log: DirectoryOperatorLogTable
  people: DirectoryPeopleTable
  push_devices: DirectoryPushDevicesTable
  pushes: DirectoryPushesTable
  quarantine: DirectoryQuarantineTable
  rate_limits: DirectoryRateLimitsTable
  sessions: DirectorySessionsTable
  sign_in_codes: DirectorySignInCodesTable
}

export interface LibraryAttachmentsTable {
  library_id: string
  id: string
  conversation_id: string
  channel_id: string
  message_id: string | null
  kind: 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker'
  name: string | null
  declared_type: string | null
  type: string | null
  size: number | null
  sha256: string | null
  width: number | null
  height: number | null
  media_id: string | null
  media_at: number | null
  state: 'waiting' | 'stored' | 'failed' | 'gone'
  reason: string | null
  attempts: Generated<number>
  wake_at: number | null
  object_key: string | null
  uploaded_by: string | null
  created_at: number
}

export interface LibraryAuditTable {
  library_id: string
  seq: number
  part: number
  at: number
  actor_kind: 'staff' | 'patron' | 'system' | 'operator'
  actor_id: string | null
  act: string
  conversation_id: string | null
  subject_id: string | null
  details: string | null
}

export interface LibraryAuditSealsTable {
  library_id: string
  to_seq: number
  from_seq: number
  rows: number
  hash: string
  previous_hash: string
  sealed_at: number
}

export interface LibraryAutoRepliesTable {
  library_id: string
  id: string
  version: number
  document: string
  changed_at: number
  changed_by: string | null
}

export interface LibraryAutoRepliesVersionsTable {
  library_id: string
  id: string
  version: number
  document: string
  changed_at: number
  changed_by: string | null
}

export interface LibraryBranchesTable {
  library_id: string
  id: string
  name: string
  address: string
  phone: string | null
  latitude: number | null
  longitude: number | null
}

export interface LibraryChannelEventsTable {
  library_id: string
  id: string
  channel_id: string
  field: string
  content: string
  at: number
  received_at: number
  what: string | null
  severity: Generated<'info' | 'warn' | 'critical'>
  facts: string | null
}

export interface LibraryChannelsTable {
  library_id: string
  id: string
  kind: 'whatsapp'
  name: string
  external_id: string
  account_id: string
  display_phone_number: string
  scope: string
  state: Generated<'connected' | 'disconnected'>
  access_token: string | null
  breaker_opened_at: number | null
  breaker_code: number | null
  read_receipts: Generated<0 | 1>
  typing_indicator: Generated<0 | 1>
  quality: string | null
  messaging_limit: string | null
  target_minutes: number | null
  public_target_minutes: number | null
}

export interface LibraryConsentsTable {
  library_id: string
  id: string
  patron_id: string
  scope: 'marketing'
  value: 'stop' | 'resume'
  at: number
  source: 'meta'
  detail: string | null
  received_at: number
}

export interface LibraryConversationsTable {
  library_id: string
  id: string
  channel_id: string
  patron_id: string
  state: 'waiting_on_us' | 'waiting_on_patron' | 'closed'
  sort_at: number
  waiting_since: number | null
  due_at: number | null
  assignee_id: string | null
  unread: Generated<number>
  thanked_at: number | null
  last_inbound_at: number | null
  window_ends_at: number | null
  last_at: number
  last_text: string | null
  last_kind: string
  last_origin: 'patron' | 'staff' | 'automatic' | 'phone_app'
  opened_at: number
  closed_at: number | null
  closed_by: string | null
  seq: number
  branch_id: string | null
  owner: string | null
  owner_at: number | null
  held_by: string | null
  unreached: 'failed' | 'uncertain' | null
  receipt_at: number | null
  remind_at: number | null
  reminded: Generated<number>
  urgent: 'staff' | 'hint' | null
  wake_at: number | null
  put_off_by: string | null
  woke: 'time' | 'patron' | null
  promised_at: number | null
  promised_by: string | null
  kind: 'complaint' | 'tip' | 'suggestion' | 'compliment' | 'remark' | null
  confirm_by: number | null
  handle_by: number | null
  confidential: Generated<0 | 1>
}

export interface LibraryCountersTable {
  library_id: string
  id: string
  value: number
}

export interface LibraryDailySendsTable {
  library_id: string
  channel_id: string
  day_on: string
  category: string
  price_type: string
  count: number
}

export interface LibraryDeliveriesTable {
  library_id: string
  id: string
  channel_id: string
  field: string
  received_at: number
  state: Generated<'received' | 'done' | 'dead'>
  attempts: Generated<number>
  lease_until: number
  raw: string | null
  object_key: string | null
  cursor: Generated<number>
  outcomes: string | null
  error: string | null
}

export interface LibraryDraftsTable {
  library_id: string
  conversation_id: string
  person_id: string
  mode: 'reply' | 'note'
  text: string
  updated_at: number
}

export interface LibraryDueTable {
  kind: string
  at: number
  library_id: string
  id: string
}

export interface LibraryEmergenciesTable {
  library_id: string
  id: string
  branches: string | null
  channels: 0 | 1
  from_at: number
  until_at: number
  reason: string
  text: string
  by_id: string
  at: number
  undone_at: number | null
  text_en: string | null
}

export interface LibraryEmergencyTellingsTable {
  library_id: string
  emergency_id: string
  conversation_id: string
  state: 'pending' | 'told' | 'unreachable' | 'needless'
  message_id: string | null
}

export interface LibraryHoursTable {
  library_id: string
  id: string
  version: number
  document: string
  changed_at: number
  changed_by: string
}

export interface LibraryHoursVersionsTable {
  library_id: string
  id: string
  version: number
  document: string
  changed_at: number
  changed_by: string
}

export interface LibraryLibrarySettingsTable {
  library_id: string
  id: string
  form_of_address: Generated<'je' | 'u'>
  promise: Generated<string | null>
}

export interface LibraryMembersTable {
  library_id: string
  id: string
  name: string
  initials: string
  left_at: number | null
}

export interface LibraryMessageVersionsTable {
  library_id: string
  message_id: string
  id: string
  at: number
  text: string | null
}

export interface LibraryMessagesTable {
  library_id: string
  id: string
  conversation_id: string
  channel_id: string
  external_id: string | null
  origin: 'patron' | 'staff' | 'automatic' | 'phone_app'
  author_id: string | null
  kind: string
  text: string | null
  content: string | null
  reply_to_external_id: string | null
  at: number
  received_at: number
  status: 'received' | 'queued' | 'sending' | 'uncertain' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'withdrawn'
  failure_code: number | null
  failure_reason: string | null
  accepted_at: number | null
  sent_at: number | null
  delivered_at: number | null
  read_at: number | null
  resend_of: string | null
  seq: number
  forwarded: Generated<0 | 1 | 2>
  edited_at: number | null
  deleted_at: number | null
  standby: Generated<0 | 1>
  imported: Generated<0 | 1>
  price_category: string | null
  price_type: string | null
  automatic: string | null
}

export interface LibraryNotesTable {
  library_id: string
  id: string
  conversation_id: string
  author_id: string
  text: string
  at: number
  seq: number
}

export interface LibraryOutboxTable {
  library_id: string
  id: string
  conversation_id: string
  channel_id: string
  patron_id: string
  state: 'queued' | 'sending' | 'uncertain' | 'held'
  wake_at: number | null
  attempts: Generated<number>
  created_at: number
  lease_id: string | null
  asked_at: number | null
  undo: string | null
}

export interface LibraryPacesTable {
  library_id: string
  id: string
  ready_at: number
}

export interface LibraryPatronChangesTable {
  library_id: string
  id: string
  patron_id: string
  at: number
  field: 'name' | 'username' | 'phone' | 'user_id' | 'parent_user_id' | 'wa_id'
  before: string | null
  after: string | null
}

export interface LibraryPatronIdentitiesTable {
  library_id: string
  scope: string
  external_id: string
  kind: 'user_id' | 'parent_user_id' | 'wa_id'
  patron_id: string
  since_at: number
}

export interface LibraryPatronIndexTable {
  library: string | null
  text: string | null
}

export interface LibraryPatronRowsTable {
  docid: Generated<number | null>
  library_id: string
  patron_id: string
}

export interface LibraryPatronsTable {
  library_id: string
  id: string
  scope: string
  name: string | null
  username: string | null
  phone: string | null
  first_seen_at: number
  blocked_at: number | null
  blocked_by: string | null
  blocked_count: Generated<number>
  blocked_last_at: number | null
  block_sync: 'pending' | 'done' | 'failed' | null
}

export interface LibraryPresencesTable {
  library_id: string
  member_id: string
  state: 'busy' | 'away'
  at: number
  until_at: number
}

export interface LibraryQuickRepliesTable {
  library_id: string
  id: string
  central_id: string | null
  shortcut: string
  title: string
  text: string
  enabled: Generated<0 | 1>
  updated_at: number
  updated_by: string
}

export interface LibraryRosterVersionsTable {
  library_id: string
  id: string
  version: number
  document: string
  changed_at: number
  changed_by: string
}

export interface LibraryRostersTable {
  library_id: string
  id: string
  version: number
  document: string
  enabled: 0 | 1
  presence: 0 | 1
  changed_at: number
  changed_by: string
}

export interface LibrarySearchIndexTable {
  library: string | null
  text: string | null
}

export interface LibrarySearchRowsTable {
  docid: Generated<number | null>
  library_id: string
  message_id: string
}

export interface LibrarySendAttemptsTable {
  library_id: string
  id: string
  message_id: string
  number: number
  started_at: number
  ended_at: number | null
  outcome: 'started' | 'delivered' | 'failed' | 'uncertain'
  code: number | null
  trace_id: string | null
}

export interface LibrarySensitiveDataSettingsTable {
  library_id: string
  id: string
  mask_inbound: Generated<0 | 1>
  outbound: Generated<'warn' | 'refuse'>
  card_pattern: string | null
  pin_length: number | null
  version: number
  changed_at: number
  changed_by: string
}

export interface LibraryTargetSettingsTable {
  library_id: string
  id: string
  version: number
  complaint_confirm_days: number
  complaint_days: number
  other_days: number
  mailbox: string | null
  mailed_at: number | null
  changed_at: number
  changed_by: string | null
}

export interface LibraryTemplatesTable {
  library_id: string
  id: string
  account_id: string
  external_id: string | null
  name: string
  language: string
  category: string | null
  status: string
  quality: string | null
  reason: string | null
  components: string | null
  status_at: number
  synced_at: number | null
}

export interface LibraryWaitScreensTable {
  library_id: string
  id: string
  name: string
  secret_hash: string
  created_at: number
  created_by: string
  last_used_at: number | null
  revoked_at: number | null
}

export interface LibraryWaitingItemsTable {
  library_id: string
  channel_id: string
  target_external_id: string
  id: string
  kind: 'status' | 'edit' | 'deletion'
  content: string
  received_at: number
}

export interface LibraryTables {
  attachments: LibraryAttachmentsTable
  audit: LibraryAuditTable
  audit_seals: LibraryAuditSealsTable
  auto_replies: LibraryAutoRepliesTable
  auto_replies_versions: LibraryAutoRepliesVersionsTable
  branches: LibraryBranchesTable
  channel_events: LibraryChannelEventsTable
  channels: LibraryChannelsTable
  consents: LibraryConsentsTable
  conversations: LibraryConversationsTable
  counters: LibraryCountersTable
  daily_sends: LibraryDailySendsTable
  deliveries: LibraryDeliveriesTable
  drafts: LibraryDraftsTable
  due: LibraryDueTable
  emergencies: LibraryEmergenciesTable
  emergency_tellings: LibraryEmergencyTellingsTable
  hours: LibraryHoursTable
  hours_versions: LibraryHoursVersionsTable
  library_settings: LibraryLibrarySettingsTable
  members: LibraryMembersTable
  message_versions: LibraryMessageVersionsTable
  messages: LibraryMessagesTable
  notes: LibraryNotesTable
  outbox: LibraryOutboxTable
  paces: LibraryPacesTable
  patron_changes: LibraryPatronChangesTable
  patron_identities: LibraryPatronIdentitiesTable
  patron_index: LibraryPatronIndexTable
  patron_rows: LibraryPatronRowsTable
  patrons: LibraryPatronsTable
  presences: LibraryPresencesTable
  quick_replies: LibraryQuickRepliesTable
  roster_versions: LibraryRosterVersionsTable
  rosters: LibraryRostersTable
  search_index: LibrarySearchIndexTable
  search_rows: LibrarySearchRowsTable
  send_attempts: LibrarySendAttemptsTable
  sensitive_data_settings: LibrarySensitiveDataSettingsTable
  target_settings: LibraryTargetSettingsTable
  templates: LibraryTemplatesTable
  wait_screens: LibraryWaitScreensTable
  waiting_items: LibraryWaitingItemsTable
}
