import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import type { Env } from '../../workers/lib/env.ts'
import { lacking } from '../../workers/lib/production.ts'
import { PRODUCTION } from '../support/production.ts'

const production = () => ({ ...env, ...PRODUCTION }) as Env

test('production runs with settings of its own, development with those that everybody knows', () => {
  expect(lacking(production())).toEqual([])
  expect(lacking(env as Env)).toEqual([])
})

test.each([
  ['OBJECT_JURISDICTION', ''],
  ['META_APP_SECRET', 'development-app-secret'],
  ['META_APP_SECRET_PREVIOUS', 'development-app-secret'],
  ['META_VERIFY_TOKEN', 'development-verify-token'],
  ['SEAL_KEYS', env.SEAL_KEYS],
  ['GRAPH_URL', 'http://127.0.0.1:8788'],
  ['SECURITY_CONTACT', 'mailto:security@baak.example'],
  ['MAIL_URL', 'http://127.0.0.1:8788/mail'],
  ['CLOSED', 'restoring a database'],
  ['MAIL_TOKEN', undefined],
  ['PUBLIC_URL', 'http://127.0.0.1:8787'],
  ['MAIL_PROJECT', undefined]
])('production refuses to run with a %s of development, or none', async (name, value) => {
  const unsafe = { ...production(), [name]: value } as Env
  expect(lacking(unsafe)).toEqual([name])
  const execution = createExecutionContext()
  const response = await worker.fetch(new Request('https://baak.example/health'), unsafe, execution)
  expect(response.status).toBe(503)
  const batch = { queue: 'outbox', messages: [] } as unknown as MessageBatch<never>
  await expect(worker.queue(batch, unsafe, execution)).rejects.toThrow(name)
  await expect(worker.scheduled({} as ScheduledController, unsafe, execution)).rejects.toThrow(name)
})
