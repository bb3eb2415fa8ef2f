import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ROOT } from '../../../scripts/environment.ts'
import { edgeAt } from '../../../scripts/seed/seed.ts'
import type { SeededLibrary } from '../../../scripts/seed/library.ts'
import { userId } from '../../../scripts/simulator/patrons.ts'
import { directoryOf } from '../../../workers/lib/context.ts'
import type { Env } from '../../../workers/lib/env.ts'
import { newId } from '../../../workers/lib/id.ts'
import { insertSession } from '../../../workers/sessions/queries.ts'
import type { StackLibrary, StackWishes } from '../../support/stack.ts'

/** In both databases. */
export const LIBRARIES = 20
/** Of each library; fewer than the console asks for at once when it catches up. */
export const PATRONS = 60
/** Screens of each library. */
const SESSIONS = 10
const HOUR = 3_600_000

const two = (number: number) => String(number).padStart(2, '0')

export const numberId = (library: number) => `1000000000007${two(library)}`
export const accountId = (library: number) => `2000000000007${two(library)}`
export const displayNumber = (library: number) => `318555007${two(library)}`
export const patronNumber = (library: number, patron: number) =>
  `31655${two(library)}${String(patron).padStart(4, '0')}`
export const patronName = (patron: number) => `Lezer ${patron}`
export const photoId = (library: number) => `1500000000007${two(library)}`
const email = (library: number) => `balie@brand${two(library)}.example`

export const everyLibrary = Array.from({ length: LIBRARIES }, (_, library) => library)
const everyPatron = Array.from({ length: PATRONS }, (_, patron) => patron)

/** By which Meta names a patron towards one account, as the simulator makes it up. */
export const userIdOf = (library: number, patron: number) =>
  userId({ waba_id: accountId(library) } as Parameters<typeof userId>[0], {
    id: patronNumber(library, patron),
    name: patronName(patron),
    hides_number: false
  })

export const wishes: StackLibrary[] = everyLibrary.map((library) => ({
  name: `Bibliotheek Brand ${library}`,
  place: `Brand ${library}`,
  phone: '012 555 07 00',
  website: `https://brand${two(library)}.example`,
  database: library % 2 === 0 ? 'LIBRARIES_1' : 'LIBRARIES_2',
  branches: [],
  channels: [
    {
      ...{ name: 'WhatsApp', phone_number_id: numberId(library), waba_id: accountId(library) },
      ...{ display_phone_number: displayNumber(library), scope: `3000000000007${two(library)}` }
    }
  ],
  people: [{ name: 'Sanne Visser', email: email(library), role: 'staff' }]
}))

/** What Meta knows: the numbers, who may be answered, and a photo that patrons send. */
export const known: NonNullable<StackWishes['known']> = (libraries) => {
  const bytes = readFileSync(`${ROOT}scripts/simulator/samples/photo.jpg`)
  return {
    channels: everyLibrary.map((library) => ({
      ...{ phone_number_id: numberId(library), display_phone_number: displayNumber(library) },
      ...{ waba_id: accountId(library), access_token: `EAA-development-${numberId(library)}` },
      ...{
        library_id: libraries[library]?.place.id ?? '',
        library: `Brand ${library}`,
        email: email(library)
      }
    })),
    patrons: everyLibrary.flatMap((library) =>
      everyPatron.map((patron) => ({
        ...{ phone_number_id: numberId(library), from: patronNumber(library, patron) },
        ...{ name: patronName(patron), user_id: userIdOf(library, patron), last_inbound_at: Date.now() }
      }))
    ),
    media: everyLibrary.map((library) => ({
      ...{ id: photoId(library), phone_number_id: numberId(library), origin: 'patron' as const },
      ...{ mime_type: 'image/jpeg', bytes }
    })),
    settings: { auto_read: true, delivered_after_ms: 100 }
  }
}

/** Whoever looks at a library, signed in on a device. */
export interface Viewer {
  library: number
  library_id: string
  cookie: string
}

/** Signs everybody in before the Worker starts, many devices for each; how that is done through the door is another part's. */
export function signingIn(viewers: Viewer[]) {
  return async (env: Env, libraries: SeededLibrary[]): Promise<void> => {
    const now = Date.now()
    const directory = directoryOf(edgeAt(env, now))
    for (const [library, { place, people }] of libraries.entries()) {
      const person_id = people.get(email(library)) ?? ''
      const tokens = Array.from({ length: SESSIONS }, () => randomBytes(32).toString('base64url'))
      const at = { created_at: now, seen_at: now, expires_at: now + 12 * HOUR }
      const rows = tokens.map((token) => ({
        ...{ id: newId('session'), person_id, device: 'Chrome', ...at },
        token_hash: createHash('sha256').update(token).digest('hex')
      }))
      await directory.commit(...rows.map((row) => insertSession(directory, row)))
      viewers.push(...tokens.map((token) => ({ library, library_id: place.id, cookie: `baak=${token}` })))
    }
  }
}
