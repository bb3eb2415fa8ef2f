import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'History is written after the change, in another commit',
  about: 'invariant 11, F2',
  edits: [
    {
      file: 'workers/audit/commit-change.ts',
      find: `const changed = await ctx.db.commit(raiseSeq(ctx.db), ...kept, ...history, seal)
`,
      replace: `const changed = await ctx.db.commit(raiseSeq(ctx.db), ...kept)
  await ctx.db.commit(...history, seal)
`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'a first message|an answer$'
  }
} satisfies PlantedBug
