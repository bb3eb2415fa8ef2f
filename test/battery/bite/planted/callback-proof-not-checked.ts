import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A text in a status names our message without its proof',
  about: 'invariant 4',
  edits: [
    {
      file: 'workers/replies/callback.ts',
      find: `if (sameHash(given, await proof(secret, libraryId, \`\${messageId}.\${attempt}\`))) return messageId`,
      replace: 'if (given !== secret) return messageId'
    }
  ],
  gate: { runs: 'workers', files: ['test/replies/outbox.test.ts'], only: 'did not write settles nothing' }
} satisfies PlantedBug
