import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Only the first entry of a webhook is taken apart',
  about: 'invariant 1, S2',
  edits: [
    { file: 'workers/meta/split.ts', find: 'of listOf(entry)) {', replace: 'of listOf(entry).slice(0, 1)) {' }
  ],
  gate: { runs: 'node', files: ['test/meta/split.test.ts'] }
} satisfies PlantedBug
