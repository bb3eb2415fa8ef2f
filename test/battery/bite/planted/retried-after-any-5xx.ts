import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A send that was answered with any 5xx and a code is tried again',
  about: 'invariant 3, F5',
  edits: [{ file: 'workers/meta/failures.ts', find: 'CERTAIN_WITH_5XX.has(code))', replace: 'true)' }],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'every outcome of a call'
  }
} satisfies PlantedBug
