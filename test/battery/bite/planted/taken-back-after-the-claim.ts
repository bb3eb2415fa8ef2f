import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An answer that is being sent counts as one that waits',
  about: 'invariant 4',
  edits: [
    {
      file: 'workers/replies/withdraw.ts',
      find: "row?.state === 'queued' ||",
      replace: "row?.state === 'queued' || row?.state === 'sending' ||"
    }
  ],
  gate: { runs: 'workers', files: ['test/replies/withdraw.test.ts'], only: 'being sent' }
} satisfies PlantedBug
