import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Two ticks at once confirm the same message twice',
  about: 'automatic messages',
  edits: [
    {
      file: 'workers/auto-replies/confirm.ts',
      find: 'expectSeen(ctx, conversation),',
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/auto-replies/within-hours.test.ts'], only: 'confirmed once' }
} satisfies PlantedBug
