import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'The socket of a session that ended stays open',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/revoke.ts',
      find: `    sendHint(ctx, { type: 'session_ended', session_id: id })
`,
      replace: `    void ctx
`
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/sessions/sockets.test.ts'], only: 'its owner signs out' }
} satisfies PlantedBug
