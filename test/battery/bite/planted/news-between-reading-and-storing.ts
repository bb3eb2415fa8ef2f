import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'News that comes while its message is being stored is forgotten',
  about: 'invariant 14, F4',
  edits: [
    {
      file: 'workers/waiting-items/find.ts',
      find: `      queries.expectNoOthers(ctx.db, channelId, targetExternalId, seen),
`,
      replace: ''
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/schedules.test.ts'],
    only: 'a message, new words for it'
  }
} satisfies PlantedBug
