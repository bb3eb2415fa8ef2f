import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Queries are not read before they run',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/db.ts',
      find: 'const plugins = [guard(libraryId)]',
      replace: 'const plugins = [guard(libraryId)].slice(1)'
    }
  ],
  gate: { runs: 'workers', files: ['test/lib/guard.test.ts'] }
} satisfies PlantedBug
