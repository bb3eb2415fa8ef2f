import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A decision that comes twice rings twice on a device',
  about: 'every write may come twice',
  edits: [
    {
      file: 'workers/pushes/queries.ts',
      find: "        .whereRef('excluded.decided_at', '>', 'pushes.decided_at')\n",
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/pushes/pushes.test.ts'], only: 'told once' }
} satisfies PlantedBug
