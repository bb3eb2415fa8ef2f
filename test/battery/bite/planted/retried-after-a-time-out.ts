import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A send that got no answer is tried again',
  about: 'invariant 3, F5',
  edits: [
    {
      file: 'workers/meta/failures.ts',
      find: "if (answer.type === 'thrown') return { outcome: 'uncertain', code: null, trace_id: null }",
      replace:
        "if (answer.type === 'thrown') return { outcome: 'failed', retryable: true, reason: 'transient', holds: 'message', code: null, trace_id: null }"
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'every outcome of a call'
  }
} satisfies PlantedBug
