import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Nothing limits how often codes are tried',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/limits.ts',
      find: "if (counted.includes(0)) throw new Problem('limit', 'too_many')",
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/sessions/sign-in.test.ts'], only: 'eleventh try' }
} satisfies PlantedBug
