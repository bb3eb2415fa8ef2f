import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Liberation Day is a day off every year',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/holidays.ts',
      find: `(year) => year % 5 === 0`,
      replace: `() => true`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
