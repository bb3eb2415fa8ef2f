import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'An automatic message that did not arrive makes a colleague look for an answer that nobody gave',
  about: 'automatic messages',
  edits: [
    {
      file: 'workers/replies/set-back.ts',
      find: `if (message.kind === 'reaction' || isAutomaticText(message))`,
      replace: `if (message.kind === 'reaction')`
    }
  ],
  gate: {
    runs: 'workers',
    files: ['test/auto-replies/leaving.test.ts'],
    only: 'leaves the conversation as it was'
  }
} satisfies PlantedBug
