import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A page of another site can act',
  about: 'A1',
  edits: [
    {
      file: 'workers/lib/http.ts',
      find: `    (site !== undefined && site !== 'same-origin') ||
    (origin !== undefined && origin !== new URL(c.req.url).origin)
`,
      replace: `    site !== undefined && site !== 'same-origin'
`
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/sessions/cross-site.test.ts'] }
} satisfies PlantedBug
