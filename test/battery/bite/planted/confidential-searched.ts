import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Search finds the words of a confidential conversation for any colleague',
  about: 'invariant 23',
  edits: [
    {
      file: 'workers/search/find.ts',
      find: `findMessages(ctx.db, sight, match, AT_MOST)`,
      replace: `findMessages(ctx.db, { ...sight, all: true }, match, AT_MOST)`
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/sessions/confidential.test.ts'] }
} satisfies PlantedBug
