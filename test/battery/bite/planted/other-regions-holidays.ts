import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A library follows the school holidays of every region',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/central-days.ts',
      find: `(!day.region || day.region === region)`,
      replace: `(!day.region || region !== null)`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
