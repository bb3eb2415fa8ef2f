import { describe, expect, test } from 'vitest'
import type { AttachmentKind } from '../../workers/platforms/content.ts'
import { bodyOf } from '../../workers/replies/body.ts'
import { mayReact } from '../../workers/replies/may-react.ts'
import { type File, messageIdOf, split } from '../../workers/replies/split.ts'

const file = (number: number, kind: AttachmentKind): File => ({
  ...{ id: `fil_${number}`, kind, message_id: `msg_${number}` }
})
const partsOf = (text: string | null, files: File[]) =>
  split({ id: 'msg_answer', text }, files)?.map((part) => [part.id, part.kind, part.text, part.attachment_id])

describe('an answer is split into messages:', () => {
  test('words alone are one', () => {
    expect(partsOf('Ja hoor', [])).toEqual([['msg_answer', 'text', 'Ja hoor', null]])
  })

  test('a file alone has the id of the answer', () => {
    expect(partsOf(null, [file(1, 'document')])).toEqual([['msg_answer', 'document', null, 'fil_1']])
  })

  test.each(['image', 'video', 'document'] as const)('words go under the first file: a %s', (kind) => {
    expect(partsOf('Kijk', [file(1, kind), file(2, 'image')])).toEqual([
      ['msg_answer', kind, 'Kijk', 'fil_1'],
      ['msg_2', 'image', null, 'fil_2']
    ])
  })

  test('words go before a sound, which has no room for them', () => {
    expect(partsOf('Luister', [file(1, 'audio'), file(2, 'image')])).toEqual([
      ['msg_answer', 'text', 'Luister', null],
      ['msg_1', 'audio', null, 'fil_1'],
      ['msg_2', 'image', null, 'fil_2']
    ])
  })

  test.each([
    [1024, 'image'],
    [1025, 'text']
  ])('%i characters go in a message of kind %s', (length, kind) => {
    expect(partsOf('a'.repeat(length), [file(1, 'image')])?.[0]?.[1]).toBe(kind)
  })

  test('neither words nor files is nothing', () => {
    expect(split({ id: 'msg_answer', text: null }, [])).toBeNull()
  })

  test('the message of a file has the id of that file', () => {
    expect(messageIdOf('fil_01h455vb4pex5vsknk084sn02q')).toBe('msg_01h455vb4pex5vsknk084sn02q')
  })
})

describe('what is sent for a message', () => {
  const row = { id: 'msg_1', kind: 'text', text: null, content: null, reply_to_external_id: null }

  test.each([
    ['a text without words', { ...row }],
    ['a picture without its file', { ...row, kind: 'image', text: 'Kijk' }],
    ['a place without coordinates', { ...row, kind: 'location', content: '{}' }],
    ['a reaction to nothing', { ...row, kind: 'reaction', text: '👍' }],
    ['a kind that nobody can send', { ...row, kind: 'contacts', text: 'Joris' }]
  ])('is nothing for %s', (_what, message) => {
    expect(bodyOf(message, null)).toBeNull()
  })

  test('is an empty emoji for a reaction that is taken back', () => {
    expect(bodyOf({ ...row, kind: 'reaction', reply_to_external_id: 'wamid.A' }, null)).toEqual({
      kind: 'reaction',
      target_external_id: 'wamid.A',
      emoji: ''
    })
  })
})

describe('reacting is possible', () => {
  const now = 1_790_000_000_000
  const target = { origin: 'patron', external_id: 'wamid.A', kind: 'text', at: now - 1000, deleted_at: null }

  test('to what a patron wrote', () => {
    expect(mayReact(target, now)).toBe(true)
  })

  test.each([
    ['to our own answer', { origin: 'staff' }],
    ['to what Meta does not know', { external_id: null }],
    ['to a reaction', { kind: 'reaction' }],
    ['to a call', { kind: 'call' }],
    ['to what stands in a group', { kind: 'group' }],
    ['to what was taken back', { deleted_at: now }],
    ['after thirty days', { at: now - 30 * 24 * 3_600_000 }]
  ])('not %s', (_what, difference) => {
    expect(mayReact({ ...target, ...difference }, now)).toBe(false)
  })
})
