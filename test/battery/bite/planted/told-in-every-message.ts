import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Every message of a burst gets an automatic answer of its own',
  about: 'automatic messages',
  edits: [
    {
      file: 'workers/auto-replies/decide.ts',
      find: 'if (sent.some(({ kind, at }) => isAway(kind) && at >= away.since)) return false',
      replace: ''
    },
    {
      file: 'workers/auto-replies/decide.ts',
      find: 'return told === null || told < away.since',
      replace: 'return true'
    }
  ],
  gate: {
    runs: 'workers',
    files: ['test/auto-replies/outside-hours.test.ts'],
    only: 'three messages in a row'
  }
} satisfies PlantedBug
