import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A message may be sent again twice',
  about: 'invariant 3',
  edits: [
    {
      file: 'migrations/library/0002_conversations.sql',
      find: 'create unique index messages_resend on',
      replace: 'create index messages_resend on'
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/schedules.test.ts'], only: 'sending again' }
} satisfies PlantedBug
