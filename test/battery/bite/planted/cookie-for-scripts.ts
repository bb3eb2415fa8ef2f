import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Scripts can read the session cookie',
  about: 'A1',
  edits: [{ file: 'workers/sessions/cookie.ts', find: 'httpOnly: true', replace: 'httpOnly: false' }],
  gate: { runs: 'workers', files: ['test/sessions/sign-in.test.ts'], only: 'no script' }
} satisfies PlantedBug
