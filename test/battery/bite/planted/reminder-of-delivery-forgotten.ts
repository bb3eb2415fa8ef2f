import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A delivery is stored without its row in due',
  about: 'invariant 2, F2',
  edits: [
    {
      file: 'workers/intake/record.ts',
      find: `leaseUntil)),
    insertDeliveriesDue(ctx.db, ids, now, leaseUntil)
`,
      replace: `leaseUntil))
`
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
