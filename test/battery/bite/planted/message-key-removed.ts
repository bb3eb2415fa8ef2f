import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Two rows may hold the same message of Meta',
  about: 'invariant 1, F4',
  edits: [
    {
      file: 'migrations/library/0002_conversations.sql',
      find: 'create unique index messages_external on',
      replace: 'create index messages_external on'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/schedules.test.ts'], only: 'an answer and its echo' }
} satisfies PlantedBug
