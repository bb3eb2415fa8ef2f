import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An answer is taken back although it is leaving',
  about: 'invariant 4, F4',
  edits: [
    {
      file: 'workers/replies/withdraw.ts',
      find: `      stillWaiting(ctx, row),
`,
      replace: ''
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/schedules.test.ts'],
    only: 'taking back what is just leaving'
  }
} satisfies PlantedBug
