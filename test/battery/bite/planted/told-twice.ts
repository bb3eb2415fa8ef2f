import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Every held answer sends a template of its own',
  about: 'invariant 13',
  edits: [
    {
      file: 'workers/replies/holding.ts',
      find: `if (status === 'queued' || status === 'sending') return true`,
      replace: ''
    },
    { file: 'workers/replies/holding.ts', find: 'return now < heldUntil(at)', replace: 'return false' }
  ],
  gate: { runs: 'workers', files: ['test/replies/held.test.ts'], only: 'share one template' }
} satisfies PlantedBug
