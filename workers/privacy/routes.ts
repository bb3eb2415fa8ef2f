import { Hono } from 'hono'
import { edgeOf } from '../lib/context.ts'
import type { Env } from '../lib/env.ts'
import { sha256Base64 } from '../lib/text.ts'
import { STYLE } from './page.ts'
import { showPrivacy } from './show.ts'
import type { Language } from './words.ts'

/** Five minutes: a change of the settings is soon on the page, and a rush does not reach the database. */
const KEPT = 'public, max-age=300'

async function answer(edge: ReturnType<typeof edgeOf>, id: string, language: Language): Promise<Response> {
  const page = await showPrivacy(edge, id, language)
  if (page === null) return new Response(null, { status: 404 })
  const style = `'sha256-${await sha256Base64(STYLE)}'`
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': KEPT,
      'content-security-policy': `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
    }
  })
}

/** *Wat doen wij met je gegevens*, for everybody. Mounted at `/privacy`. */
export const privacyRoutes = new Hono<{ Bindings: Env }>()
  .get('/:id', (c) => answer(edgeOf(c.env, c.executionCtx), c.req.param('id'), 'nl'))
  .get('/:id/en', (c) => answer(edgeOf(c.env, c.executionCtx), c.req.param('id'), 'en'))
