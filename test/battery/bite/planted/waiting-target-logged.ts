import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What a waiting item waits for, which holds a phone number, reaches the log',
  about: 'invariant 9',
  edits: [
    {
      file: 'workers/libraries/each-due.ts',
      find: "const [id = ''] = row.id.split('|')",
      replace: 'const id = row.id'
    }
  ],
  gate: { runs: 'workers', files: ['test/lib/log.test.ts'] }
} satisfies PlantedBug
