/** Who may do what, in one library. Read by the server (which decides) and the console (which hides). Pure. */

export const ROLES = ['viewer', 'trainee', 'staff', 'coordinator', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Each right: the least role that has it. A higher role has all that a lower one has. */
const LEAST_ROLE = {
  conversations_read: 'viewer',
  search: 'viewer',
  notes_write: 'trainee',
  drafts_write: 'trainee',
  conversations_mark_read: 'trainee',
  replies_write: 'staff',
  attachments_write: 'staff',
  conversations_assign: 'staff',
  conversations_close: 'staff',
  conversations_later: 'staff',
  conversations_mark: 'staff',
  patrons_block: 'staff',
  templates_send: 'staff',
  sensitive_mask: 'staff',
  channels_events: 'staff',
  templates_sync: 'coordinator',
  quick_replies_edit: 'coordinator',
  channels_resume: 'coordinator',
  confidential_read: 'coordinator',
  emergency_close: 'coordinator',
  roster_edit: 'coordinator',
  roster_switch: 'admin',
  targets_edit: 'admin',
  channels_settings: 'admin',
  auto_replies_edit: 'admin',
  hours_edit: 'admin',
  sensitive_settings: 'admin',
  channels_credentials: 'admin'
} as const satisfies Record<string, Role>

export type Right = keyof typeof LEAST_ROLE
export const RIGHTS = Object.keys(LEAST_ROLE) as Right[]

export function may(role: Role, right: Right): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[right])
}
