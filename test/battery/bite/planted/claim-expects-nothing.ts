import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Two jobs may claim the same answer',
  about: 'invariant 3, F4',
  edits: [
    {
      file: 'workers/replies/claim.ts',
      find: `      stillFree(ctx, row, now),
`,
      replace: ''
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/schedules.test.ts'],
    only: 'several ticks'
  }
} satisfies PlantedBug
