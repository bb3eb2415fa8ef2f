import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A turn reads only one page of what is due, however much of it fails',
  about: 'issue 5 §3',
  edits: [{ file: 'workers/libraries/each-due.ts', find: 'const PAGES = 10', replace: 'const PAGES = 1' }],
  gate: { runs: 'workers', files: ['test/operators/chores.test.ts'], only: 'keeps failing' }
} satisfies PlantedBug
