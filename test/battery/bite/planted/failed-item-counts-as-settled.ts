import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An item that failed is taken for settled',
  about: 'invariant 2, F1',
  edits: [
    {
      file: 'workers/intake/process.ts',
      find: "outcome !== undefined && !outcome.startsWith('failed')",
      replace: 'outcome !== undefined'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
