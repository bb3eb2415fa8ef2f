import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A patron who was answered is told that their message came in',
  about: 'automatic messages',
  edits: [
    {
      file: 'workers/auto-replies/confirm.ts',
      find: `if (state !== 'waiting_on_us' || owner !== null || last_inbound_at === null) return null`,
      replace: 'if (last_inbound_at === null) return null'
    },
    {
      file: 'workers/auto-replies/decide.ts',
      find: 'said.some((message) =>',
      replace: 'false && said.some((message) =>'
    }
  ],
  gate: {
    runs: 'workers',
    files: ['test/auto-replies/within-hours.test.ts'],
    only: 'answered within two minutes'
  }
} satisfies PlantedBug
