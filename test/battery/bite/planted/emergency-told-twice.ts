import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Two turns at once both tell somebody of an emergency closure',
  about: 'invariant 22',
  edits: [
    {
      file: 'workers/emergencies/tell.ts',
      find: 'queries.expectPending(ctx.db, emergency.id, conversation_id),',
      replace: ''
    },
    { file: 'workers/emergencies/tell.ts', find: 'expectSeen(ctx, conversation),', replace: '' }
  ],
  gate: { runs: 'workers', files: ['test/emergencies/emergencies.test.ts'], only: 'pressed twice' }
} satisfies PlantedBug
