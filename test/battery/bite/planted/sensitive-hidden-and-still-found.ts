import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What a colleague hid is still found by search',
  about: 'invariant 19',
  edits: [
    {
      file: 'workers/sensitive-data/mask-selection.ts',
      find: `      ...(message.kind === 'reaction' ? [] : indexWords(ctx, id, text)),
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/sensitive-data/by-hand.test.ts'] }
} satisfies PlantedBug
