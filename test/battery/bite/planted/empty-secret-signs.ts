import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A secret that is not set signs whatever is signed with nothing',
  about: 'S1',
  edits: [
    { file: 'workers/meta/signature.ts', find: 'if (secret && (await', replace: 'if ((await' },
    {
      file: 'workers/meta/signature.ts',
      find: 'bytesOf(secret), ALGORITHM',
      replace: `bytesOf(secret || '\\0'), ALGORITHM`
    }
  ],
  gate: { runs: 'node', files: ['test/meta/signature.test.ts'] }
} satisfies PlantedBug
