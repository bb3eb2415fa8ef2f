import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A session is alive at the moment it ends',
  about: 'A1',
  edits: [
    { file: 'workers/sessions/lifetime.ts', find: 'now < endsAt(session)', replace: 'now <= endsAt(session)' }
  ],
  gate: { runs: 'node', files: ['test/sessions/rules.pure.test.ts'] }
} satisfies PlantedBug
