import * as v from 'valibot'
import { expect, test } from 'vitest'
import { tokenFault } from '../../../web/console/channels/token.ts'
import { credentialsSchema } from '../../../workers/channels/schema.ts'

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['EAAG123', 'short'],
  ['EAAGm0PX4ZCpsBA EAAGm0PX4ZCpsBA', 'spaces'],
  ['EAAGm0PX4ZCpsBA'.repeat(70), 'long'],
  [' EAAGm0PX4ZCpsBA\n', null]
])('%j is told at the field as %s, or the server takes it', (text, fault) => {
  expect(tokenFault(text)).toBe(fault)
  if (fault === null) expect(v.safeParse(credentialsSchema, { access_token: text }).success).toBe(true)
})
