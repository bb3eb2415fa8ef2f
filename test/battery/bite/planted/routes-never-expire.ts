import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Where a number belongs is remembered for ever',
  about: 'invariant 7',
  edits: [
    {
      file: 'workers/channels/route.ts',
      find: 'until: now + MINUTE',
      replace: 'until: Number.MAX_SAFE_INTEGER'
    }
  ],
  gate: { runs: 'workers', files: ['test/channels/route.test.ts'] }
} satisfies PlantedBug
