import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A chore that began while the clock was ahead does not run until that time comes',
  about: 'issue 5 §3',
  edits: [
    {
      file: 'workers/operators/chore-times.ts',
      find: 'began_at > now + SLACK || now >= began_at + every - SLACK',
      replace: 'now >= began_at + every - SLACK'
    }
  ],
  gate: { runs: 'node', files: ['test/operators/turns.pure.test.ts'] }
} satisfies PlantedBug
