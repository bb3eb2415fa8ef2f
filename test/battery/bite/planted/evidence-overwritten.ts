import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What Meta proved meanwhile is overwritten by its late answer',
  about: 'invariant 5, F4',
  edits: [
    {
      file: 'workers/replies/settle.ts',
      find: `        .where('id', '=', row.id)
        .where('lease_id', '=', row.lease_id)
`,
      replace: `        .where('id', '>', '')
`
    }
  ],
  gate: {
    runs: 'node',
    files: ['test/battery/simulation/ambiguities.test.ts'],
    only: 'every outcome of a call'
  }
} satisfies PlantedBug
