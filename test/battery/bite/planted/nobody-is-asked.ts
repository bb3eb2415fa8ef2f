import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Of a send that stays in doubt nobody is asked',
  about: 'invariant 2, F5',
  edits: [
    {
      file: 'workers/replies/expire.ts',
      find: '{ wake_at: null, asked_at: now }',
      replace: '{ wake_at: null }'
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'every outcome of a call'
  }
} satisfies PlantedBug
