import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Who saves second writes over who saved first',
  about: 'C1',
  edits: [
    {
      file: 'workers/hours/save.ts',
      find: `[stillAt(ctx.db, made_from), ...saveHours`,
      replace: `[...saveHours`
    }
  ],
  gate: { runs: 'workers', files: ['test/hours/save.test.ts'] }
} satisfies PlantedBug
