import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Nothing counts how fast we send to one patron',
  about: 'F5',
  edits: [
    {
      file: 'workers/replies/claim.ts',
      find: `      queries.stepPace(ctx.db, pairPace(row), now, PAIR_PACE.interval),
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/replies/outbox.test.ts'], only: 'no more than Meta allows' }
} satisfies PlantedBug
