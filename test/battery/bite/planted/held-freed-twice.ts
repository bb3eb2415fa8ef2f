import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A held answer is freed by every tap',
  about: 'invariant 13, F4',
  edits: [
    {
      file: 'workers/replies/release.ts',
      find: "const held = rows.filter((row) => row.state === 'held')",
      replace: "const held = rows.filter((row) => row.state !== 'queued')"
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/schedules.test.ts'],
    only: 'a tap, a second tap and a message'
  }
} satisfies PlantedBug
