import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A held answer leaves for a message that opens no window',
  about: 'invariant 13',
  edits: [
    {
      file: 'workers/replies/release.ts',
      find: 'if (!windowIsOpen(opening.window_ends_at, ctx.now())) return NOTHING',
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/replies/held.test.ts'], only: 'opens nothing' }
} satisfies PlantedBug
