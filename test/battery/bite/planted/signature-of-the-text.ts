import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'The signature is checked over the JSON as we would write it',
  about: 'S1',
  edits: [
    {
      file: 'workers/webhooks.ts',
      find: 'verifySignature(bytes, c.req',
      replace: 'verifySignature(bytesOf(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))), c.req'
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/hostile/signatures.test.ts'], only: "Meta's door" }
} satisfies PlantedBug
