import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A phone number reaches the log',
  about: 'invariant 9, F1',
  edits: [
    {
      file: 'workers/conversations/receive.ts',
      find: `  if (!met) return 'nobody'
`,
      replace: `  console.log(JSON.stringify({ event: 'received', id: event.patron.wa_id }))
  if (!met) return 'nobody'
`
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
