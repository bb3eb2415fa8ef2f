import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A query for another library counts as bound',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'workers/lib/guard.ts',
      find: "if (right.kind === 'ValueNode' && right.value === libraryId) scope.add(left)",
      replace: "if (right.kind === 'ValueNode') scope.add(left)"
    }
  ],
  gate: { runs: 'node', files: ['test/lib/guard.pure.test.ts'] }
} satisfies PlantedBug
