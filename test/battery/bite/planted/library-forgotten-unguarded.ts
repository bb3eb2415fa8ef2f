import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A query forgets its library, and no guard reads it',
  about: 'invariant 7, T1, T2',
  edits: [
    {
      file: 'workers/lib/db.ts',
      find: 'guarded(new SqliteQueryCompiler(), libraryId)',
      replace: 'guarded && new SqliteQueryCompiler()'
    },
    {
      file: 'workers/waiting-items/queries.ts',
      find: `.selectFrom('waiting_items')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)
    .orderBy`,
      replace: `.selectFrom('waiting_items')
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)
    .orderBy`
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/tenancy/queries.test.ts'] }
} satisfies PlantedBug
