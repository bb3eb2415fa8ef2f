import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'All libraries share one room',
  about: 'invariant 7, T1',
  edits: [
    {
      file: 'workers/realtime/rooms.ts',
      find: 'rooms.getByName(libraryId)',
      replace: "rooms.getByName('all')"
    }
  ],
  gate: { runs: 'workers', files: ['test/realtime/socket.test.ts'] }
} satisfies PlantedBug
