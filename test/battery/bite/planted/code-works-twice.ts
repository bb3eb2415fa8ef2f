import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A sign-in code works twice',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/sign-in.ts',
      find: 'return used ? person.id : null',
      replace: 'return used === undefined ? null : person.id'
    },
    {
      file: 'workers/sessions/queries.ts',
      find: `    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
`,
      replace: `    .where('expires_at', '>', now)
`
    }
  ],
  gate: { runs: 'workers', files: ['test/sessions/sign-in.test.ts'], only: 'works once' }
} satisfies PlantedBug
