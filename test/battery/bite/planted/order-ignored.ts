import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A later answer may overtake an earlier one of the same conversation',
  about: 'invariant 3',
  edits: [
    {
      file: 'workers/replies/deliver.ts',
      find: 'behind: first !== undefined && first.id !== row.id',
      replace: 'behind: false'
    },
    {
      file: 'workers/replies/claim.ts',
      find: `      eb.not(eb.exists(before.select('id'))),
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/replies/outbox.test.ts'], only: 'keeps its place' }
} satisfies PlantedBug
