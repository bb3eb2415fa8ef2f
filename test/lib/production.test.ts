import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import type { Env } from '../../workers/lib/env.ts'
import { lacking } from '../../workers/lib/production.ts'

const PRODUCTION: Partial<Env> = {
  ENVIRONMENT: 'production',
  OBJECT_JURISDICTION: 'eu',
  META_APP_SECRET: 'f00dfeed',
  META_APP_SECRET_PREVIOUS: '',
  META_VERIFY_TOKEN: 'a-token-of-our-own',
  SEAL_KEYS: '{"1":"b3VyLW93bi1rZXktb3VyLW93bi1rZXktb3VyLW93bi0="}',
  GRAPH_URL: 'https://graph.example',
  SECURITY_CONTACT: 'mailto:security@baak.test',
  MAIL_URL: 'https://mail.example/emails',
  MAIL_TOKEN: 'a-mail-token',
  MAIL_PROJECT: 'a-mail-project'
}
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
  ['MAIL_TOKEN', undefined],
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
