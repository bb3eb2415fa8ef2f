import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'With a gap in the roster nobody is warned',
  about: 'who waits is never silent',
  edits: [
    {
      file: 'workers/rosters/hearers.ts',
      find: `  return duty.length > 0 && duty.length < members.length ? duty : null
`,
      replace: `  return duty
`
    }
  ],
  gate: { runs: 'node', files: ['test/rosters/shifts.pure.test.ts'] }
} satisfies PlantedBug
