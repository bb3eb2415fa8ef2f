import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A delivery gets an id by chance instead of the hash of its change',
  about: 'invariant 1, F1',
  edits: [
    { file: 'workers/intake/record.ts', find: 'await sha256Hex(json)', replace: 'crypto.randomUUID()' }
  ],
  gate: { runs: 'workers', files: ['test/intake/door.test.ts'] }
} satisfies PlantedBug
