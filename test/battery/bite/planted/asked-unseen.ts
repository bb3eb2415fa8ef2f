import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A send that stays in doubt does not bring its conversation back to us',
  about: 'invariant 2, F5',
  edits: [
    {
      file: 'workers/replies/expire.ts',
      find: `        updateMessage(ctx, row.id, { status: 'uncertain' }),
        await unanswer(ctx, row.conversation_id, 'uncertain')
`,
      replace: `        updateMessage(ctx, row.id, { status: 'uncertain' })
`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'every outcome of a call'
  }
} satisfies PlantedBug
