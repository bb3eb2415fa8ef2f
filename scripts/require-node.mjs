// Loaded before any script: an older Node would stop at the first .ts file with a message that helps nobody.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Baak needs Node 22.18 or newer; this is ${process.versions.node}.`)
  console.error(
    'On Linux and Windows "npm ci" brings one along. On macOS install it from https://nodejs.org.'
  )
  process.exit(1)
}
