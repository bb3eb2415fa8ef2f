import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A message is placed in a conversation that changed since it was read',
  about: 'invariant 6, F4',
  edits: [
    {
      file: 'workers/conversations/write.ts',
      find: 'return [expectSeen(ctx.db, seen), updateConversation(ctx.db, id, row)]',
      replace: 'return [updateConversation(ctx.db, id, row)]'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/schedules.test.ts'], only: 'handing over, closing' }
} satisfies PlantedBug
