import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What was sent keeps its row in due',
  about: 'invariant 2, F2',
  edits: [
    {
      file: 'workers/replies/settle.ts',
      find: `  queries.deleteOutbox(ctx.db, row.id),
  queries.deleteDue(ctx.db, row.wake_at, row.id),
`,
      replace: `  queries.deleteOutbox(ctx.db, row.id),
`
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'an answer$' }
} satisfies PlantedBug
