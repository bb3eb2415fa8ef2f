import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'The status that comes last is the one that is shown',
  about: 'invariant 5, F4',
  edits: [
    {
      file: 'workers/messages/status.ts',
      find: 'const rises = RANK[news.status] > RANK[facts.status]',
      replace: 'const rises = RANK[news.status] !== RANK[facts.status]'
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/schedules.test.ts'],
    only: 'all statuses of an answer at once'
  }
} satisfies PlantedBug
