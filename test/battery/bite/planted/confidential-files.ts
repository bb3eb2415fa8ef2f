import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A file of a confidential conversation opens for any colleague',
  about: 'invariant 23',
  edits: [
    {
      file: 'workers/attachments/routes.ts',
      find: `  .use('/:id/*', requireSight('attachments'))
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/sessions/confidential.test.ts'] }
} satisfies PlantedBug
