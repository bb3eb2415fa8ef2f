import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A yearly closing on 29 February comes on 1 March too',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/closures.ts',
      find: `return from <= until ? from <= date && date <= until : date >= from || date <= until`,
      replace: `return (from === '02-29' && date === '03-01') || (from <= until ? from <= date && date <= until : date >= from || date <= until)`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/hours/edges.pure.test.ts', 'test/battery/calendar/oracle.pure.test.ts']
  }
} satisfies PlantedBug
