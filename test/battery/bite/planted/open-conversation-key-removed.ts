import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A patron may have two open conversations',
  about: 'invariant 6, F4',
  edits: [
    {
      file: 'migrations/library/0002_conversations.sql',
      find: 'create unique index conversations_open on',
      replace: 'create index conversations_open on'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/schedules.test.ts'], only: 'taking up again' }
} satisfies PlantedBug
