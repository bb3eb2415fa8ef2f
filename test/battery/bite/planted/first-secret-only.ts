import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Only the first of the secrets is tried',
  about: 'S1',
  edits: [
    {
      file: 'workers/meta/signature.ts',
      find: 'for (const secret of secrets) {',
      replace: 'for (const secret of secrets.slice(0, 1)) {'
    }
  ],
  gate: { runs: 'node', files: ['test/meta/signature.test.ts'] }
} satisfies PlantedBug
