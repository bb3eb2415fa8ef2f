import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Only the newest secret is accepted',
  about: 'S1',
  edits: [
    {
      file: 'workers/webhooks.ts',
      find: "const secrets = [c.env.META_APP_SECRET, c.env.META_APP_SECRET_PREVIOUS ?? '']",
      replace: 'const secrets = [c.env.META_APP_SECRET]'
    }
  ],
  gate: { runs: 'workers', files: ['test/intake/door.test.ts'], only: 'previous secret' }
} satisfies PlantedBug
