import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'King’s Day stays on a Sunday',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/holidays.ts',
      find: `[unlessSunday(year, 4, 27, -1)]`,
      replace: `[on(year, 4, 27)]`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
