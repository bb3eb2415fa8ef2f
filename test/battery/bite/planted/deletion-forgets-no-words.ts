import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A message that is taken back keeps its words',
  about: 'invariant 14',
  edits: [
    {
      file: 'workers/messages/write.ts',
      find: `  ...forgetWords(ctx, message.id),
  queries.updateMessage(ctx.db, message.id, { edited_at`,
      replace: '  queries.updateMessage(ctx.db, message.id, { edited_at'
    }
  ],
  gate: { runs: 'workers', files: ['test/conversations/kinds.test.ts'] }
} satisfies PlantedBug
