import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A webhook is answered 200 although our storage failed',
  about: 'invariant 1, F1',
  edits: [
    { file: 'workers/webhooks.ts', find: 'return c.body(null, 503)', replace: 'return c.body(null, 200)' }
  ],
  gate: { runs: 'workers', files: ['test/intake/door.test.ts'], only: 'storage fails' }
} satisfies PlantedBug
