import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A file of a patron is shown as a page',
  about: 'invariant 16, S3',
  edits: [
    {
      file: 'workers/attachments/serve.ts',
      find: "'content-type': servedType(row.type)",
      replace: "'content-type': row.type ?? 'text/html'"
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/hostile/headers.test.ts'], only: 'a file of a patron' }
} satisfies PlantedBug
