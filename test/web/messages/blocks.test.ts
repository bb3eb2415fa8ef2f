import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blocksOf } from '../../../web/console/messages/blocks.ts'

test.each<[string, Block[]]>([
  ['Hoi\nJoris', [{ type: 'words', text: 'Hoi\nJoris' }]],
  [
    'Neem mee:\n- je pas\n- een foto\nTot zo',
    [
      { type: 'words', text: 'Neem mee:' },
      { type: 'list', items: ['je pas', 'een foto'], from: null },
      { type: 'words', text: 'Tot zo' }
    ]
  ],
  ['* een\n* twee', [{ type: 'list', items: ['een', 'twee'], from: null }]],
  ['3. drie\n4. vier', [{ type: 'list', items: ['drie', 'vier'], from: 3 }]],
  [
    '1. een\n1. nog een',
    [
      { type: 'list', items: ['een'], from: 1 },
      { type: 'list', items: ['nog een'], from: 1 }
    ]
  ],
  [
    '> Zijn jullie open?\n> Of dicht?\nJa, open.',
    [
      { type: 'quote', text: 'Zijn jullie open?\nOf dicht?' },
      { type: 'words', text: 'Ja, open.' }
    ]
  ],
  ['```\n- geen lijst\n```', [{ type: 'words', text: '```\n- geen lijst\n```' }]],
  ['-5 graden, 2.50 euro, *vet*', [{ type: 'words', text: '-5 graden, 2.50 euro, *vet*' }]],
  ['2025. Dat was het jaar', [{ type: 'words', text: '2025. Dat was het jaar' }]]
])('%j is seen as it is meant', (text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks)
})

test('whatever is written, no letter is lost', () => {
  const unit = fc.constantFrom('a', 'B', ' ', '-', '*', '> ', '- ', '* ', '1. ', '\n', '```')
  const letters = (text: string) => text.replace(/[^a-zA-Z]/g, '')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const blocks = blocksOf(text)
      const said = blocks.flatMap((block) => (block.type === 'list' ? block.items : block.text))
      expect(letters(said.join(''))).toBe(letters(text))
    })
  )
})
