import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A library of others is answered otherwise than one that is not there',
  about: 'invariant 8, T1',
  edits: [
    {
      file: 'workers/libraries/require.ts',
      find: 'if (!library) throw notFound()',
      replace:
        "if (!library) throw c.req.param('library_id')?.startsWith('lib_') ? new Problem('forbidden') : notFound()"
    }
  ],
  gate: {
    runs: 'workers',
    files: ['test/libraries/libraries.test.ts'],
    only: 'just like one that is not there'
  }
} satisfies PlantedBug
