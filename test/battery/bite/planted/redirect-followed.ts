import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A redirect of Meta takes our token along',
  about: 'invariant 9',
  edits: [{ file: 'workers/meta/graph.ts', find: "redirect: 'manual'", replace: "redirect: 'follow'" }],
  gate: { runs: 'node', files: ['test/meta/graph.test.ts'], only: 'points elsewhere' }
} satisfies PlantedBug
