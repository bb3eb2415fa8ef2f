import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A row of messages may move to another library',
  about: 'invariant 7, T2',
  edits: [
    {
      file: 'migrations/library/0007_fixed_library.sql',
      find: `create trigger messages_library before update of library_id on messages begin select raise(abort, 'library_id is fixed'); end;
`,
      replace: ''
    }
  ],
  gate: { runs: 'workers', files: ['test/battery/tenancy/gates.test.ts'] }
} satisfies PlantedBug
