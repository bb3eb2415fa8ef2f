import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Hours are taken for those of Greenwich',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/zone.ts',
      find: `const found = plainDay(day).toZonedDateTime(zone).epochMilliseconds`,
      replace: `const found = plainDay(day).toZonedDateTime('UTC').epochMilliseconds`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
