import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'A browser may name any address that the Worker then posts to',
  about: 'nobody makes us call',
  edits: [
    {
      file: 'workers/push-devices/endpoint.ts',
      find: 'hostname.endsWith(domain)',
      replace: 'hostname.includes(domain)'
    }
  ],
  gate: { runs: 'node', files: ['test/push-devices/endpoint.pure.test.ts'], only: 'nobody makes us call' }
} satisfies PlantedBug
