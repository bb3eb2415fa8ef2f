// node serve.ts {"script", "state", "port", "simulator_url"}: the Worker in a process of its own, without the proxy of `wrangler dev`, which costs more than the Worker.
import { startRuntime } from '../../../scripts/bench/runtime.ts'
import { QUIET, ROOT } from '../../../scripts/environment.ts'

Object.assign(process.env, QUIET)

const [wish = '{}'] = process.argv.slice(2)
const { script, state, port, simulator_url } = JSON.parse(wish)
const vars = { GRAPH_URL: simulator_url, MAIL_URL: `${simulator_url}/mail` }
await startRuntime(`${ROOT}wrangler.toml`, script, state, { port, vars, cron: true })

// whoever started it may be ended without a word; then it ends with all that it started, as the leader of its group
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL')
}, 1000)
