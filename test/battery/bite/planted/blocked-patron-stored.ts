import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What a blocked patron sends is kept',
  about: 'invariant 15',
  edits: [
    {
      file: 'workers/conversations/receive.ts',
      find: "if (met.blocked && event.origin === 'patron') return countBlocked(ctx, met.patron_id, met.writes)",
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/conversations/kinds.test.ts'], only: 'counted and not kept' }
} satisfies PlantedBug
