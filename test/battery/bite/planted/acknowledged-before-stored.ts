import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A webhook is answered 200 before it is stored',
  about: 'invariant 1, F2',
  edits: [
    {
      file: 'workers/webhooks.ts',
      find: `      const { recorded, atOnce } = await record(edge, bytes)
      edge.defer(follow(edge, recorded, atOnce))
`,
      replace: `      edge.defer(record(edge, bytes).then(({ recorded, atOnce }) => follow(edge, recorded, atOnce)))
`
    }
  ],
  gate: { runs: 'node', files: ['test/battery/simulation/crash-points.test.ts'], only: 'a first message' }
} satisfies PlantedBug
