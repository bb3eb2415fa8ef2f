import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { scale } from '../../scale.ts'
import { beginPlace } from '../place.ts'
import { holdsFor, PATIENCE } from '../replay.ts'
import { cases, isUpload, ROUTES } from '../requests.ts'
import { isProper, type Seen, unreached } from '../routes.ts'
import { renew } from './workers.ts'
import { isOfRequest, listen, trouble } from '../trouble.ts'

vi.mock('cloudflare:workers', () => import('./workers.ts'))
vi.mock('cloudflare:test', () => import('./execution.ts'))

/** Uploading takes the runtime's own streams, and is tried there. */
const routes = ROUTES.filter((route) => !isUpload(route))
/** It takes a code from a mail: tried with one in `test/sessions/`. */
const NEVER = ['POST /api/session']

let stop = () => {}
beforeAll(() => {
  stop = listen()
  vi.stubGlobal('fetch', async () =>
    Response.json({ success: true, data: [], messages: [{ id: `wamid.${crypto.randomUUID()}` }] })
  )
})
afterAll(() => {
  stop()
  vi.unstubAllGlobals()
  expect(trouble.filter(isOfRequest)).toEqual([])
})

test(
  'whatever is asked of any address, by whomever, the answer is a declared one that tells nothing of our inside',
  async () => {
    const seen: Seen = new Map()
    await holdsFor('routes', scale(10_000, 500_000), {
      cases: cases(routes),
      begin: beginPlace,
      property: (one, place) => isProper(one, place, seen),
      renew
    })
    expect(unreached(seen).sort(), 'give `rightBody` what these need').toEqual(NEVER)
  },
  PATIENCE
)
