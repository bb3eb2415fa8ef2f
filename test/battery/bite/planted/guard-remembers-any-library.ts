import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A text that was allowed for one library is allowed for every other',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/guard.ts',
      find: 'if (known.get(sql)?.every((place) => parameters[place] === libraryId)) return compiled',
      replace: 'if (known.has(sql)) return compiled'
    }
  ],
  gate: { runs: 'node', files: ['test/lib/guard.pure.test.ts'] }
} satisfies PlantedBug
