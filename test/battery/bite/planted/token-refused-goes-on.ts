import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A refused token does not stop the channel',
  about: 'F5',
  edits: [
    {
      file: 'workers/replies/settle.ts',
      find: `if (outcome.holds === 'channel') await pause(ctx, row.channel_id, outcome.code)
  else enqueue`,
      replace: 'enqueue'
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'a token that is refused'
  }
} satisfies PlantedBug
