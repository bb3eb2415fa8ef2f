import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A sealed value opens in any place of its library',
  about: 'T4',
  edits: [
    {
      file: 'workers/lib/seal.ts',
      find: "bytesOf([place.library_id, place.table, place.row, place.column, version].join('|'))",
      replace: "bytesOf([place.library_id, version].join('|'))"
    }
  ],
  gate: { runs: 'node', files: ['test/lib/seal.pure.test.ts'] }
} satisfies PlantedBug
