import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Raw SQL that widens a query is let through',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/guard.ts',
      find: "if (node.kind === 'RawNode') refuseWideningRaw(node)",
      replace: ''
    }
  ],
  gate: { runs: 'node', files: ['test/lib/guard.pure.test.ts'] }
} satisfies PlantedBug
