import type { PlantedBug } from '../../../../scripts/bite/bug.ts'

export default {
  title: 'Signatures are compared as text, which tells how much was right',
  about: 'S1',
  edits: [
    {
      file: 'workers/meta/signature.ts',
      find: "(await crypto.subtle.verify('HMAC', await keyOf(secret), signature, body))",
      replace:
        "hex.toLowerCase() === Array.from(new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), body)), (byte) => byte.toString(16).padStart(2, '0')).join('')"
    },
    { file: 'workers/meta/signature.ts', find: "false, ['verify']", replace: "false, ['sign']" }
  ],
  gate: { runs: 'workers', files: ['test/battery/hostile/signatures.test.ts'], only: 'the comparison' }
} satisfies PlantedBug
