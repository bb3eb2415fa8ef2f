import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What belongs to no library we know is thrown away',
  about: 'invariant 1, S2',
  edits: [
    {
      file: 'workers/intake/quarantine.ts',
      find: 'if (items.length === 0) return',
      replace: 'if (items.length >= 0) return'
    }
  ],
  gate: { runs: 'workers', files: ['test/intake/door.test.ts'], only: 'nobody connected' }
} satisfies PlantedBug
