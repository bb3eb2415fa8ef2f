import { expect, test } from 'vitest'
import { walksLibrary } from '../support/growing.ts'
import { stepsOf } from '../support/plans.ts'

const walks = async (sql: string) => (await stepsOf(sql)).filter(walksLibrary)

test.each([
  'select "id" from "messages" where "library_id" = ? and "text" = ?',
  'select "id" from "messages" where "library_id" = ? and "channel_id" = ? and "text" = ?',
  'delete from "patrons" where "library_id" = ? and "name" = ?',
  // no index of messages begins with who wrote them
  'select "patrons"."id" from "patrons" inner join "messages" on "messages"."library_id" = "patrons"."library_id" and "messages"."author_id" = "patrons"."id" where "patrons"."library_id" = ? and "patrons"."id" = ?'
])('a statement that looks through all of a library is refused: %s', async (sql) => {
  expect(await walks(sql)).toHaveLength(1)
})

test.each([
  'select "id" from "messages" where "library_id" = ? and "id" = ?',
  'select "id" from "members" where "library_id" = ? order by "id"',
  'select "to_seq" from "audit_seals" where "library_id" = ? order by "to_seq" desc limit ?'
])('a statement that looks up, or lists what does not grow, is not: %s', async (sql) => {
  expect(await walks(sql)).toEqual([])
})

test.each([
  ['patron_identities', 'patron_id'],
  ['patron_changes', 'patron_id'],
  ['conversations', 'patron_id'],
  ['messages', 'conversation_id'],
  ['notes', 'conversation_id'],
  ['attachments', 'conversation_id'],
  ['attachments', 'message_id'],
  ['outbox', 'conversation_id'],
  ['send_attempts', 'message_id'],
  ['consents', 'patron_id']
])('all columns of %s by its %s come by the index, as in a database that is full', async (table, column) => {
  expect(await walks(`select * from "${table}" where "library_id" = ? and "${column}" = ?`)).toEqual([])
  expect(
    await walks(`update "${table}" set "${column}" = ? where "library_id" = ? and "${column}" = ?`)
  ).toEqual([])
})

test('whoever forgets a patron looks up what is theirs, and not what all others have', async () => {
  expect(await walks('delete from "patrons" where "library_id" = ? and "id" = ?')).toEqual([])
})
