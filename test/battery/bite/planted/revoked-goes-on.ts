import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A session that was revoked goes on',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/lifetime.ts',
      find: 'session.revoked_at === null && now < endsAt(session)',
      replace: 'now < endsAt(session)'
    }
  ],
  gate: { runs: 'node', files: ['test/sessions/rules.pure.test.ts'] }
} satisfies PlantedBug
