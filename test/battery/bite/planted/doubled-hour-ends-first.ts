import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What ends in the hour that comes twice ends at the first',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/zone.ts',
      find: `(side === 'begin' ? first : last).epochMilliseconds`,
      replace: `first.epochMilliseconds`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
