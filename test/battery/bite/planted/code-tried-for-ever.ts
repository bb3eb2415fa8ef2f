import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A sign-in code may be tried as often as one likes',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/queries.ts',
      find: `    .where('attempts', '<', most)
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/sessions/sign-in.test.ts'], only: 'five wrong tries' }
} satisfies PlantedBug
