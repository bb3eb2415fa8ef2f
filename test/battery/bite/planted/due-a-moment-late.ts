import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What is due at this very moment is not looked at',
  about: 'invariant 2',
  edits: [{ file: 'workers/lib/due.ts', find: 'at <= ?', replace: 'at < ?' }],
  gate: { runs: 'workers', files: ['test/intake/due.test.ts'] }
} satisfies PlantedBug
