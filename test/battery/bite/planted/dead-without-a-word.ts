import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A delivery that fails for ever is marked done',
  about: 'invariant 2',
  edits: [
    { file: 'workers/intake/process.ts', find: "state: 'dead' as const", replace: "state: 'done' as const" }
  ],
  gate: {
    runs: 'workers',
    files: ['test/intake/process.test.ts'],
    only: 'one item that cannot be stored|counts, so that'
  }
} satisfies PlantedBug
