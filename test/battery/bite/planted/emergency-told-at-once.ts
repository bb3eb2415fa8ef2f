import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Who waits is told of an emergency closure within the minute in which it can be taken back',
  about: 'invariant 22',
  edits: [{ file: 'workers/emergencies/rules.ts', find: 'UNDO_MS + 5 * SECOND', replace: '5 * SECOND' }],
  gate: { runs: 'workers', files: ['test/emergencies/emergencies.test.ts'], only: 'only after the minute' }
} satisfies PlantedBug
