import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { unstable_getMiniflareWorkerOptions as optionsOf } from 'wrangler'
import { developmentSecrets, environment, ROOT } from '../environment.ts'

export interface Runtime {
  url: string
  stop: () => Promise<void>
}

export interface RuntimeOptions {
  /** 0 takes a free one. */
  port?: number
  /** In place of what the configuration says. */
  vars?: Record<string, string>
  /** Opens the address that fires the cron. */
  cron?: boolean
}

interface Miniflare {
  ready: Promise<URL>
  dispose: () => Promise<void>
}

interface MiniflareModule {
  Miniflare: new (options: object) => Miniflare
  convertV4MiniflareOptions: (options: object) => object
}

/** Bundles a Worker as a deploy does. Answers the path of its one file. */
export function bundle(config: string, folder: string, assets?: string): string {
  const words = ['deploy', '--dry-run', '--minify', '--config', config, '--outdir', folder]
  const command = ['node_modules/wrangler/bin/wrangler.js', ...words, ...(assets ? ['--assets', assets] : [])]
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: environment()
  })
  if (status !== 0) throw new Error(`${config} could not be bundled: ${stderr}`)
  const main = optionsOf(config).main ?? ''
  return `${folder}/${main.replace(/^.*\/|\.ts$/g, '')}.js`
}

/**
 * Runs a bundle in the local runtime, by itself: the proxy and the assets of `wrangler dev` cost more than what we compare,
 * and would make any two Workers look alike.
 */
export async function startRuntime(
  config: string,
  script: string,
  state: string,
  { port = 0, vars = {}, cron = false }: RuntimeOptions = {}
): Promise<Runtime> {
  // the runtime that wrangler brings along
  const load = createRequire(import.meta.resolve('wrangler'))
  const { Miniflare, convertV4MiniflareOptions } = load('miniflare') as MiniflareModule
  const { assets: _, bindings, ...worker } = optionsOf(config).workerOptions
  const runtime = new Miniflare({
    ...convertV4MiniflareOptions({
      host: '127.0.0.1',
      port,
      unsafeTriggerHandlers: cron,
      workers: [
        {
          ...worker,
          name: 'measured',
          rootPath: dirname(script),
          modulesRoot: dirname(script),
          modules: [{ type: 'ESModule', path: script }],
          bindings: { ...(bindings as Record<string, unknown>), ...developmentSecrets(), ...vars }
        }
      ]
    }),
    resourcePersistencePath: `${state}/v3`
  })
  const { origin } = await runtime.ready
  return { url: origin, stop: () => runtime.dispose() }
}
