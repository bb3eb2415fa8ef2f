import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/environment.ts'
import { expectFree } from '../../scripts/ending.ts'

const ENDING = join(import.meta.dirname, '../../scripts/ending.ts')
/** Says its number, and that it ends in order. */
const RUNS = `
  const { stopInOrder } = await import(${JSON.stringify(ENDING)})
  stopInOrder(async () => { console.log('ended in order'); process.exit(0) })
  console.log(process.pid)
  setInterval(() => {}, 1000)
`
/** As npm does: it starts something, and goes without a word to it. */
const STARTS = `
  require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', process.env.RUNS], {
    stdio: ['ignore', 'inherit', 'inherit']
  })
  setInterval(() => {}, 1000)
`

describe('what runs until it is stopped', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('ends in order on %s', async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', RUNS])
    let said = ''
    child.stdout.on('data', (data) => {
      said += String(data)
      if (said.endsWith('\n') && !said.includes('order')) child.kill(signal)
    })
    const [code] = await once(child, 'close')
    expect([code, said]).toEqual([0, expect.stringContaining('ended in order')])
  })

  test('ends in order when npm is gone', async () => {
    const env = { ...process.env, RUNS, npm_lifecycle_event: 'start' }
    const parent = spawn(process.execPath, ['-e', STARTS], { env })
    let said = ''
    parent.stdout.on('data', (data) => {
      said += String(data)
      if (!said.includes('order')) parent.kill('SIGKILL')
    })
    // its words are passed on until both are gone
    await once(parent.stdout, 'close')
    expect(said).toContain('ended in order')
  })
})

test('a port that is in use is named, with what to do', async () => {
  const [PORT, SIMULATOR_PORT] = [await freePort(), await freePort()]
  await expectFree({ PORT, SIMULATOR_PORT })
  const server = createServer().listen(SIMULATOR_PORT, '127.0.0.1')
  await once(server, 'listening')
  await expect(expectFree({ PORT, SIMULATOR_PORT })).rejects.toThrow(
    new RegExp(
      `^Port ${SIMULATOR_PORT} is in use.*\\n  PORT=${PORT + 10} SIMULATOR_PORT=${SIMULATOR_PORT + 10} npm start$`
    )
  )
  server.close()
})
