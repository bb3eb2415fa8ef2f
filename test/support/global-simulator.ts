import type { TestProject } from 'vitest/node'
import { startSimulator } from '../../scripts/simulator/main.ts'
import { developmentSecrets } from '../../scripts/environment.ts'

/** The discard port: nothing answers, so that webhooks reach a test only when the test delivers them itself. */
const NOWHERE = 'http://127.0.0.1:9/webhooks/meta'

/** One simulator for all tests in the runtime; its address is `inject('simulator_url')`. */
export default async function setup(project: TestProject) {
  const { META_APP_SECRET = '' } = developmentSecrets()
  const simulator = await startSimulator({ port: 0, webhook_url: NOWHERE, app_secret: META_APP_SECRET })
  project.provide('simulator_url', simulator.url)
  return () => simulator.close()
}

declare module 'vitest' {
  interface ProvidedContext {
    simulator_url: string
  }
}
