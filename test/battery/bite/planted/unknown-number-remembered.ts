import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'That a number is unknown is remembered for good',
  about: 'invariant 1',
  edits: [
    {
      file: 'workers/channels/route.ts',
      find: 'if (afresh || !known || known.until <= now)',
      replace: 'if (!known || known.until <= now)'
    },
    {
      file: 'workers/channels/route.ts',
      find: 'for (const key of open.keys()) remembered.delete(key)',
      replace: 'for (const key of open.keys()) remembered.set(key, { routes: [], until: now + MINUTE })'
    }
  ],
  gate: { runs: 'workers', files: ['test/operators/replay.test.ts'] }
} satisfies PlantedBug
