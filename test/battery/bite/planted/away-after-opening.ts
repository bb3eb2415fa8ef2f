import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What waited in an outage tells that we are away, though we are there again',
  about: 'automatic messages',
  edits: [
    {
      file: 'workers/auto-replies/facts.ts',
      find: 'settings.away, ctx.now())',
      replace: 'settings.away, at)'
    }
  ],
  gate: {
    runs: 'workers',
    files: ['test/auto-replies/outside-hours.test.ts'],
    only: 'handled after we opened'
  }
} satisfies PlantedBug
