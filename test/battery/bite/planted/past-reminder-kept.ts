import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A reminder that is not the row’s own any more comes back for ever',
  about: 'invariant 2',
  edits: [
    { file: 'workers/intake/sweep.ts', find: '    else await forgetPast(ctx, id, dueAt)\n', replace: '' }
  ],
  gate: { runs: 'workers', files: ['test/intake/due.test.ts'] }
} satisfies PlantedBug
