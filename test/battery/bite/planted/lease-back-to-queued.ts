import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An answer whose sender died is sent again',
  about: 'invariant 3, F2',
  edits: [
    {
      file: 'workers/replies/expire.ts',
      find: 'if (isClaimed(row)) return settle(ctx, row, message, outcomeOf(message, UNKNOWN))',
      replace:
        "if (isClaimed(row)) return settle(ctx, row, message, { outcome: 'failed', retryable: true, reason: 'transient', holds: 'message', code: null, trace_id: null })"
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'an answer on its way'
  }
} satisfies PlantedBug
