import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What a patron sends is stored as it came',
  about: 'invariant 19',
  edits: [
    {
      file: 'workers/conversations/receive.ts',
      find: "whileStale(() => tryToReceive(ctx, channel, shown), 'or taken')",
      replace: "whileStale(() => tryToReceive(ctx, channel, event), 'or taken')"
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
