import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'The window is still open at the moment it ends',
  about: 'invariant 13',
  edits: [
    {
      file: 'workers/platforms/whatsapp/window.ts',
      find: 'now < windowEndsAt',
      replace: 'now <= windowEndsAt'
    }
  ],
  gate: { runs: 'node', files: ['test/platforms/whatsapp/window.test.ts'] }
} satisfies PlantedBug
