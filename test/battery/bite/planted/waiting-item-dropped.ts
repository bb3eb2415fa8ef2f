import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'News that overtook its message is not kept for it',
  about: 'invariant 14, F2',
  edits: [
    {
      file: 'workers/waiting-items/keep.ts',
      find: `    insertWaitingItem(ctx.db, item),
`,
      replace: `    null,
`
    },
    {
      file: 'workers/waiting-items/keep.ts',
      find: 'if (inserted === 1) return true',
      replace: 'if (inserted !== undefined) return true'
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'a deletion before its message'
  }
} satisfies PlantedBug
