import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A claim is written without its row in due',
  about: 'invariant 2, F2',
  edits: [
    {
      file: 'workers/replies/claim.ts',
      find: `      queries.insertDue(ctx.db, wake_at, row.id),
`,
      replace: ''
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'an answer on its way'
  }
} satisfies PlantedBug
