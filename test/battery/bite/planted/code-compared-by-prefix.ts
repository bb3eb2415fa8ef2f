import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Of a sign-in code only the beginning is compared',
  about: 'A1',
  edits: [
    {
      file: 'workers/sessions/code.ts',
      find: `\`\${id}|\${code}\``,
      replace: `\`\${id}|\${code.slice(0, 4)}\``
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/sessions/codes.test.ts'], only: 'knows nearly all' }
} satisfies PlantedBug
