import { expect, test } from 'vitest'
import { initialsOf } from '../../workers/people/person.ts'
import { may, RIGHTS, ROLES } from '../../workers/people/roles.ts'

/** v viewer, t trainee, s staff, c coordinator, a admin. */
const WHO = {
  conversations_read: 'vtsca',
  search: 'vtsca',
  notes_write: 'tsca',
  drafts_write: 'tsca',
  conversations_mark_read: 'tsca',
  replies_write: 'sca',
  attachments_write: 'sca',
  conversations_assign: 'sca',
  conversations_close: 'sca',
  conversations_later: 'sca',
  conversations_mark: 'sca',
  channels_events: 'sca',
  patrons_block: 'sca',
  templates_send: 'sca',
  sensitive_mask: 'sca',
  templates_sync: 'ca',
  quick_replies_edit: 'ca',
  channels_resume: 'ca',
  confidential_read: 'ca',
  emergency_close: 'ca',
  roster_edit: 'ca',
  roster_switch: 'a',
  targets_edit: 'a',
  channels_settings: 'a',
  auto_replies_edit: 'a',
  hours_edit: 'a',
  sensitive_settings: 'a',
  channels_credentials: 'a'
}

test('every right is in this table, and every role', () => {
  expect([...RIGHTS].sort()).toEqual(Object.keys(WHO).sort())
  expect([...ROLES]).toEqual(['viewer', 'trainee', 'staff', 'coordinator', 'admin'])
})

for (const right of RIGHTS) {
  test(`${right} is for just those who need it`, () => {
    expect(
      ROLES.filter((role) => may(role, right))
        .map((role) => role.charAt(0))
        .join('')
    ).toBe(WHO[right])
  })
}

test.each([
  ['Sanne de Wit', 'SW'],
  ['Bram', 'B'],
  ['Joris van den Berg', 'JB'],
  ['Anne-Marie Jansen', 'AJ'],
  ['Łucja Żak', 'ŁŻ'],
  ['ijsbrand ter horst', 'IH'],
  ['Fatma El Amrani', 'FA'],
  ["Marijke van 't Hof", 'MH'],
  ['  Yara   Demir ', 'YD'],
  ['', '']
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test.each([
  ['Sanne de Wit', 'SW'],
  ['Tjitske van den Berg - Postma', 'TP'],
  ['Ans van der Velde', 'AV'],
  ["Bas in 't Veld", 'BV'],
  ['De Wit', 'W'],
  ['ijsbrand', 'I'],
  ['Bram', 'B'],
  ['123', ''],
  ['', '']
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
