import type { TestProject } from 'vitest/node'
import { developmentSecrets } from '../../scripts/environment.ts'
import { startSimulator } from '../../scripts/simulator/main.ts'

/** Meta and the mail provider, for all tests in the runtime. Its webhooks go nowhere: a test posts those it needs itself. */
export default async function setup(project: TestProject) {
  const { META_APP_SECRET = '' } = developmentSecrets()
  const webhook_url = 'http://127.0.0.1:9/webhooks/meta'
  const simulator = await startSimulator({ port: 0, webhook_url, app_secret: META_APP_SECRET, channels: [] })
  project.provide('simulator_url', simulator.url)
  return () => simulator.close()
}

declare module 'vitest' {
  export interface ProvidedContext {
    simulator_url: string
  }
}
