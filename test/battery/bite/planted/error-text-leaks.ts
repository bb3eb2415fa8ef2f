import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'What went wrong inside is told outside',
  about: 'invariant 9, S3',
  edits: [
    {
      file: 'workers/lib/http.ts',
      find: 'message: messageOf(problem.reason, language),',
      replace:
        "message: problem.code === 'internal' && error instanceof Error ? String(error.stack) : messageOf(problem.reason, language),"
    }
  ],
  gate: { runs: 'node', files: ['test/lib/http.pure.test.ts'] }
} satisfies PlantedBug
