import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Only the first message of a webhook is read',
  about: 'invariant 1, S2',
  edits: [
    {
      file: 'workers/platforms/whatsapp/inbound.ts',
      find: 'readList(name, value[name], value, reader)',
      replace:
        'readList(name, Array.isArray(value[name]) ? value[name].slice(0, 1) : value[name], value, reader)'
    }
  ],
  gate: { runs: 'node', files: ['test/platforms/whatsapp/inbound.test.ts'] }
} satisfies PlantedBug
