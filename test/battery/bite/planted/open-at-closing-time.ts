import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'At its closing time it is open still',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/line.ts',
      find: `from_at <= at && at < until_at)`,
      replace: `from_at <= at && at <= until_at)`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
