import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What runs past midnight is cut by a closed day after it',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/line.ts',
      find: `open: [...reaches(day, today.open), ...reaches(day - 1, late(before.open))]`,
      replace: `open: [...reaches(day, today.open), ...(today.open.length > 0 ? reaches(day - 1, late(before.open)) : [])]`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
