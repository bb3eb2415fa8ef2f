import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Service time that is up at closing is up in the morning',
  about: 'C3',
  edits: [
    {
      file: 'workers/hours/service-time.ts',
      find: `if (until_at - begin >= left)`,
      replace: `if (until_at - begin > left)`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
