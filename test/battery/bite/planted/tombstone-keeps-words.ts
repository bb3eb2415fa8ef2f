import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A message that was taken back before it came keeps its words',
  about: 'invariant 14, F2',
  edits: [
    {
      file: 'workers/conversations/message-of.ts',
      find: 'text: gone ? null : rowText',
      replace: 'text: rowText'
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/crash-points.test.ts'],
    only: 'a deletion before its message'
  }
} satisfies PlantedBug
