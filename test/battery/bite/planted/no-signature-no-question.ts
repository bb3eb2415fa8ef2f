import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A body without a signature is let in',
  about: 'S1',
  edits: [
    {
      file: 'workers/meta/signature.ts',
      find: 'if (!hex) return false',
      replace: 'if (!hex) return header === null'
    }
  ],
  gate: { runs: 'node', files: ['test/meta/signature.test.ts'] }
} satisfies PlantedBug
