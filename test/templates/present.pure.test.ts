import { expect, test } from 'vitest'
import { isSendable, presentTemplate } from '../../workers/templates/present.ts'
import type { TemplateRow } from '../../workers/templates/queries.ts'

const components = JSON.stringify([
  { type: 'BODY', text: 'Hoi {{ 1 }}, kom je {{2}}?' },
  { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Ja' }, { type: 'PHONE_NUMBER' }] }
])
const facts = {
  id: 'tpl_1',
  account_id: '2',
  name: 'komt',
  language: 'nl',
  category: 'UTILITY',
  quality: 'GREEN'
}
const row = { ...facts, status: 'APPROVED', reason: null, components } as TemplateRow
const named = JSON.stringify([{ type: 'BODY', text: 'Hoi {{naam}}' }])

test('a template is shown with its words, its buttons and how much it asks', () => {
  expect(presentTemplate(row)).toEqual({
    ...{ ...facts, status: 'APPROVED', reason: null, sendable: true },
    ...{ body: 'Hoi {{ 1 }}, kom je {{2}}?', buttons: ['Ja', ''], parameters: 2 }
  })
})

test.each([
  ['it wants more than we fill in', { components: named }, 'unsupported'],
  ['Meta gives a reason of its own', { components: named, reason: 'PROMOTIONAL' }, 'PROMOTIONAL'],
  ['Meta did not approve it', { components: named, status: 'PENDING' }, null],
  ['only news of it came', { components: null }, null],
  ['it can be sent', {}, null]
])('when %s, why it cannot be sent is so', (_when, change, reason) => {
  expect(presentTemplate({ ...row, ...change }).reason).toBe(reason)
})

test.each([
  ['APPROVED', 'UTILITY', true],
  ['ACTIVE', 'UTILITY', true],
  ['REINSTATED', 'MARKETING', true],
  ['FLAGGED', 'UTILITY', true],
  ['APPROVED', 'AUTHENTICATION', false],
  ['PAUSED', 'UTILITY', false]
])('one that is %s and about %s can be sent or not', (status, category, sendable) => {
  expect(isSendable({ ...row, status, category })).toBe(sendable)
})
