import { spawn } from 'node:child_process'
import { environment, ROOT } from '../environment.ts'

export interface Ran {
  code: number
  output: string
}

/** Runs the pinned wrangler and gathers what it says on its output; its errors go to the terminal, unless `quiet`. */
export function wrangler(words: string[], { quiet = false, show = false } = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...words], {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', quiet ? 'ignore' : 'inherit'],
    // a quieter wrangler would keep its answers to itself too
    env: environment({ CI: 'true', WRANGLER_LOG: 'log' })
  })
  let output = ''
  child.stdout?.on('data', (part: Buffer) => {
    output += part.toString()
    if (show) process.stdout.write(part)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** What a command with `--json` answered; wrangler may say something before it. */
export function jsonOf<Shape>(output: string): Shape {
  const start = output.search(/^[[{]/m)
  if (start === -1) throw new Error('wrangler did not answer with JSON')
  return JSON.parse(output.slice(start)) as Shape
}
