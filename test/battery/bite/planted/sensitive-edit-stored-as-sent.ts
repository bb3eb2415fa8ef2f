import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'New words for a message are stored as they came',
  about: 'invariant 19',
  edits: [
    {
      file: 'workers/messages/receive-edit.ts',
      find: "whileStale(() => tryToEdit(ctx, channel, shown), 'or taken')",
      replace: "whileStale(() => tryToEdit(ctx, channel, event), 'or taken')"
    }
  ],
  gate: { runs: 'workers', files: ['test/sensitive-data/inbound.test.ts'] }
} satisfies PlantedBug
