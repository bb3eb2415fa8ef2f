import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What waits to leave to a patron goes on after they are blocked',
  about: 'invariant 15, F2',
  edits: [
    {
      file: 'workers/replies/queries.ts',
      find: "eb('outbox.state', 'in', ['queued', 'held']),",
      replace: "eb('outbox.state', 'in', ['held']),"
    },
    {
      file: 'workers/replies/queries.ts',
      find: ".where('outbox.state', 'in', ['queued', 'held'])",
      replace: ".where('outbox.state', 'in', ['held'])"
    },
    {
      file: 'workers/replies/policy.ts',
      find: "if (facts.blocked_at !== null) return 'patron_blocked'",
      replace: ''
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'blocking a patron' }
} satisfies PlantedBug
