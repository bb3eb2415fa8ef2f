import { expect, test } from 'vitest'
import { parameterFault } from '../../workers/templates/parameters.ts'
import { fillTemplate, languageOf, readTemplate } from '../../workers/templates/read.ts'
import { isSendable } from '../../workers/templates/present.ts'
import { ANSWER_READY, SEEDED } from '../../workers/templates/seeded.ts'
import { nextListing } from '../../workers/templates/next-listing.ts'

const HOUR = 60 * 60 * 1000
const body = (text: string, ...more: object[]) => JSON.stringify([{ type: 'BODY', text }, ...more])

test.each([
  ['words alone', body('Hallo.'), { parameters: 0, fillable: true }],
  ['a place twice', body('Hoi {{1}}, dag {{1}}.'), { parameters: 1, fillable: true }],
  ['two places', body('Hoi {{1}}, tot {{2}}.'), { parameters: 2, fillable: true }],
  ['places with names', body('Hoi {{naam}}.'), { fillable: false }],
  ['a place left out', body('Hoi {{2}}.'), { fillable: false }],
  ['a photo on top', body('Hoi.', { type: 'HEADER', format: 'IMAGE' }), { fillable: false }],
  [
    'a place on top',
    body('Hoi.', { type: 'HEADER', format: 'TEXT', text: 'Dag {{1}}' }),
    { fillable: false }
  ],
  ['a fixed head', body('Hoi.', { type: 'HEADER', format: 'TEXT', text: 'Dag' }), { fillable: true }],
  ['cards', body('Hoi.', { type: 'CAROUSEL', cards: [] }), { fillable: false }],
  [
    'an address that wants an end',
    withButton({ type: 'URL', url: 'https://a.example/{{1}}' }),
    { fillable: false }
  ],
  [
    'a fixed address',
    withButton({ type: 'URL', url: 'https://a.example/' }),
    { fillable: true, taps: false }
  ],
  ['a code to copy', withButton({ type: 'COPY_CODE' }), { fillable: false }],
  [
    'a quick reply',
    withButton({ type: 'QUICK_REPLY', text: 'Ja' }),
    { fillable: true, taps: true, buttons: ['Ja'] }
  ],
  ['nothing, because only news of it came', null, { body: '', fillable: false }]
])('a template with %s is read', (_what, components, read) => {
  expect(readTemplate(components)).toMatchObject(read)
})

function withButton(button: object) {
  return body('Hoi.', { type: 'BUTTONS', buttons: [button] })
}

test.each([
  ['one too few', 2, ['a'], 'parameter_count'],
  ['one too many', 1, ['a', 'b'], 'parameter_count'],
  ['an empty one', 2, ['a', ' '], 'parameter_empty'],
  ['a new line', 1, ['a\nb'], 'parameter_spaces'],
  ['a tab', 1, ['a\tb'], 'parameter_spaces'],
  ['four spaces', 1, ['a    b'], 'parameter_spaces'],
  ['three spaces', 1, ['a   b'], null],
  ['more than 1024 characters together', 1, ['a'.repeat(1020)], 'template_too_long'],
  ['what fits', 2, ['a', 'b'], null]
])('values with %s are checked before Meta sees them', (_what, count, values, fault) => {
  expect(parameterFault('Hoi {{1}} {{2}}', count, values)).toBe(fault)
})

test('a value that looks like a place stays as it was written', () => {
  expect(fillTemplate('Hoi {{1}}, tot {{2}}.', ['{{2}}', '$1'])).toBe('Hoi {{2}}, tot $1.')
})

test('a language is spelled as sending wants it', () => {
  expect(languageOf('en-US')).toBe('en_US')
  expect(languageOf('nl')).toBe('nl')
})

test.each(['PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED', 'IN_APPEAL', 'UNKNOWN'])(
  'a template that is %s cannot be sent',
  (status) => {
    const row = { category: 'UTILITY', components: body('Hoi.') }
    expect(isSendable({ ...row, status })).toBe(false)
    expect(isSendable({ ...row, status: 'APPROVED' })).toBe(true)
  }
)

test('every seeded template is one that we can send, with an example for each place, and stays within what Meta allows', () => {
  for (const { name, category, components } of SEEDED) {
    const text = components[0]
    const { parameters, fillable } = readTemplate(JSON.stringify(components))
    const example = text?.type === 'BODY' ? (text.example?.body_text[0] ?? []) : []
    expect(fillable, name).toBe(true)
    expect(category).toBe('UTILITY')
    expect(example, name).toHaveLength(parameters)
    expect(parameterFault(readTemplate(JSON.stringify(components)).body, parameters, example)).toBe(null)
    // Meta refuses a place at either end
    expect(readTemplate(JSON.stringify(components)).body).not.toMatch(/^\{\{|\}\}\W*$/)
    expect(name).toMatch(/^baak_[a-z0-9_]{1,500}$/)
  }
  expect(SEEDED.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(ANSWER_READY)))
})

test('reminders to list a channel fall together, once a day, and channels spread over it', () => {
  const day = 24 * HOUR
  const now = Date.UTC(2026, 10, 24, 10)
  const first = nextListing(now, 'chn_a', day)
  expect(nextListing(now + 3 * HOUR, 'chn_a', day) - first).toBeOneOf([0, day])
  expect(nextListing(first, 'chn_a', day)).toBe(first + day)
  const moments = Array.from({ length: 100 }, (_, index) => nextListing(now, `chn_${index}x${index}`, day))
  expect(new Set(moments).size).toBeGreaterThan(90)
  expect(Math.max(...moments)).toBeLessThanOrEqual(now + day)
})
