import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Who saves second writes over who saved first',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/save.ts',
      find: `if ((known?.version ?? 0) !== made_from) throw await conflict(ctx)`,
      replace: ''
    },
    {
      file: 'workers/hours/save.ts',
      find: `const version = made_from + 1`,
      replace: `const version = (known?.version ?? 0) + 1`
    }
  ],
  gate: { runs: 'workers', files: ['test/hours/save.test.ts'] }
} satisfies PlantedBug
