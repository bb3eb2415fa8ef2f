import { expect, test } from 'vitest'
import { bodyOf } from '../../workers/replies/body.ts'

const row = { id: 'msg_1', kind: 'text', text: 'Kijk', content: null, reply_to_external_id: null }
const file = { media_id: '900', name: 'brief.pdf' }
const template = { name: 'klaar', language: 'nl', buttons: ['Lees', 'Stop'] }
const withContent = (kind: string, content: object) => ({ ...row, kind, content: JSON.stringify(content) })

type Message = Parameters<typeof bodyOf>[0]
type Case = [what: string, message: Message, uploaded: typeof file | null, body: object | null]

const CASES: Case[] = [
  ['words', row, null, { kind: 'text', text: 'Kijk' }],
  ...['image', 'video', 'audio', 'voice', 'document'].map(
    (kind) =>
      [
        `a file (${kind})`,
        { ...row, kind },
        file,
        { kind, media_id: '900', caption: 'Kijk', name: 'brief.pdf' }
      ] satisfies Case
  ),
  [
    'a place on the map',
    withContent('location', { location: { latitude: 52.1, longitude: 5.2, name: 'Centrum', address: null } }),
    null,
    { kind: 'location', latitude: 52.1, longitude: 5.2, name: 'Centrum', address: null }
  ],
  [
    'a list to choose from',
    withContent('list', { list: { button: 'Kies', rows: [{ id: 'a', title: 'A', description: '' }] } }),
    null,
    { kind: 'list', text: 'Kijk', button: 'Kies', rows: [{ id: 'a', title: 'A', description: '' }] }
  ],
  ['a list of which nothing is known', { ...row, kind: 'list' }, null, null],
  [
    'a template with values',
    withContent('template', { template: { ...template, parameters: ['Joris'] } }),
    null,
    { kind: 'template', name: 'klaar', language: 'nl', parameters: ['Joris'], button_payloads: [] }
  ],
  [
    'a template whose buttons tell of a tap',
    withContent('template', { template: { ...template, taps: true } }),
    null,
    {
      ...{ kind: 'template', name: 'klaar', language: 'nl', parameters: [] },
      button_payloads: ['baak.answer.msg_1', 'baak.answer.msg_1']
    }
  ],
  ['a template that is gone', withContent('template', {}), null, null],
  ['a file that is gone', { ...row, kind: 'document' }, null, null]
]

test.each(CASES)('what is sent for %s', (_what, message, uploaded, body) => {
  expect(bodyOf(message, uploaded)).toEqual(body)
})
