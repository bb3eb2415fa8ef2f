import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Queries are not read before they run',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/db.ts',
      find: 'guarded(new SqliteQueryCompiler(), libraryId)',
      replace: 'guarded && new SqliteQueryCompiler()'
    }
  ],
  gate: { runs: 'workers', files: ['test/lib/guard.test.ts'] }
} satisfies PlantedBug
