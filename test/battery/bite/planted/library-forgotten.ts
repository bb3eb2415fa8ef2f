import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A query forgets its library',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/replies/queries.ts',
      find: `.selectFrom('outbox')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()`,
      replace: `.selectFrom('outbox')
    .where('id', '=', id)
    .selectAll()`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'an answer on its way'
  }
} satisfies PlantedBug
