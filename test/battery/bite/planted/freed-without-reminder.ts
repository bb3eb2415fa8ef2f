import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A held answer is set free without its row in due',
  about: 'invariant 2, 13, F2',
  edits: [
    { file: 'workers/replies/free-held.ts', find: '    insertDue(ctx.db, now, row.id),\n', replace: '' }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'the tap that opens the window'
  }
} satisfies PlantedBug
