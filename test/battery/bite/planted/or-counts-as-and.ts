import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An or beside the library is taken for an and',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/guard.ts',
      find: "if (node.kind === 'AndNode')",
      replace: "if (node.kind === 'AndNode' || node.kind === 'OrNode')"
    }
  ],
  gate: { runs: 'node', files: ['test/lib/guard.pure.test.ts'] }
} satisfies PlantedBug
