// One storm by itself: node test/battery/simulation/run-one.ts <seed> [messages]
import { storm } from './storms.ts'

const [seed = '1', messages = '1000'] = process.argv.slice(2)
const { logged, ...outcome } = await storm(Number(seed), Number(messages))
console.log(JSON.stringify({ ...outcome, logged: Object.fromEntries(logged) }))
process.exitCode = outcome.broken.length === 0 ? 0 : 1
