import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ROOT } from '../../../../scripts/environment.ts'
import { type Json, parseLossless } from '../../../../workers/lib/json.ts'
import { bodiesIn, fixtures } from '../../../support/node/fixtures.ts'
import { makeLibrary } from '../../../support/library.ts'
import { scale } from '../../scale.ts'
import { hostileBodies, isTaken } from '../bodies.ts'
import { holdsFor, PATIENCE } from '../replay.ts'
import { renew } from './workers.ts'
import { listen, trouble } from '../trouble.ts'

vi.mock('cloudflare:workers', () => import('./workers.ts'))
vi.mock('cloudflare:test', () => import('./execution.ts'))

/** Bodies that others published lie beside the project, or are not there. */
const CORPUS = `${ROOT}../shared/corpus/whatsapp`
const corpus = existsSync(CORPUS) ? bodiesIn(CORPUS) : []

const readable = ({ text }: { text: string }): Json[] => {
  try {
    return [parseLossless(text)]
  } catch {
    return []
  }
}

let stop = () => {}
beforeAll(() => {
  stop = listen()
})
afterAll(() => {
  stop()
  expect(trouble).toEqual([])
})

test(
  'whatever is signed is answered 200, and each change in it is stored with an outcome or in quarantine',
  async () => {
    const samples = [...fixtures, ...corpus].flatMap(readable)
    await holdsFor('bodies', scale(10_000, 1_000_000), {
      cases: hostileBodies(samples),
      begin: makeLibrary,
      property: isTaken,
      renew
    })
  },
  PATIENCE
)
