import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'All libraries share one sealing key',
  about: 'T4',
  edits: [
    { file: 'workers/lib/seal.ts', find: `bytesOf(\`library:\${libraryId}\`)`, replace: "bytesOf('library')" }
  ],
  gate: { runs: 'node', files: ['test/lib/seal.pure.test.ts'] }
} satisfies PlantedBug
