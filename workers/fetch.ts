import { Hono } from 'hono'
import { staffDoor } from './console.ts'
import { development } from './development.ts'
import type { Env } from './lib/env.ts'
import { edgeOf } from './lib/context.ts'
import { answerError, noPage } from './lib/http.ts'
import { lacking } from './lib/production.ts'
import { failing } from './operators/health.ts'
import { securityText } from './operators/security-text.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { webhooks } from './webhooks.ts'
import { VERSION } from './lib/version.ts'

/** Every address that the Worker answers. What is not here is the console's page. */
export const doors = new Hono<{ Bindings: Env }>()
  .use(noPage)
  .use(async (c, next) => {
    if (lacking(c.env).length > 0) return c.body(null, 503)
    return next()
  })
  .get('/health', async (c) => {
    const failed = await failing(edgeOf(c.env, c.executionCtx)).catch(() => ['database'] as const)
    c.header('cache-control', 'no-store')
    return c.json(
      { ok: failed.length === 0, version: VERSION, failing: failed },
      failed.length === 0 ? 200 : 503
    )
  })
  .get('/.well-known/security.txt', (c) => {
    const { now } = edgeOf(c.env, c.executionCtx)
    return c.text(securityText(c.env.SECURITY_CONTACT, new URL(c.req.url).origin, now()))
  })
  .route('/privacy', privacyRoutes)
  .route('/webhooks', webhooks)
  .route('/development', development)
  .route('/api', staffDoor)
  .get('/assets/*', (c) => asset(c.req.raw, c.env))

doors.onError(answerError)
doors.notFound((c) => c.body(null, 404))

/** A file that is gone is a 404, not the page: then an open console knows that there is a new version. */
async function asset(request: Request, env: Env): Promise<Response> {
  const response = await env.ASSETS.fetch(request)
  const page = response.headers.get('content-type')?.startsWith('text/html')
  return page ? new Response(null, { status: 404 }) : new Response(response.body, response)
}
