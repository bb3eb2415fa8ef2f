import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'The sweep passes over deliveries',
  about: 'invariant 2, F2',
  edits: [
    {
      file: 'workers/schedule.ts',
      find: 'sweepDelivery(edge, library, row.id, row.at)',
      replace: 'Promise.resolve()'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
