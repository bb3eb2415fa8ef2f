const files = import.meta.glob('../../fixtures/whatsapp/*.json', {
  query: '?raw',
  import: 'default',
  eager: true
})

/** Bodies of our own, one a situation, as text. */
export const FIXTURES = Object.keys(files)
  .sort()
  .map((name) => files[name] ?? '')
