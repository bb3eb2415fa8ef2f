import { HOUR, MINUTE, SECOND } from '../lib/time.ts'

/** What a person hears of: nobody saw who waits, somebody is nearly late, or late. */
export const PUSH_KINDS = ['unseen', 'soon', 'late'] as const
export type PushKind = (typeof PUSH_KINDS)[number]

/** All that travels, and encrypted even so: nothing of who waits. The browser makes words of it (web/console/public/push-worker.js). */
export interface PushContent {
  kind: PushKind
  library_id: string
  library: string
  language: 'nl' | 'en'
}

/** Later than this it says nothing new. */
export const USEFUL_MS = HOUR
/** A device rings for a library once in so long. */
export const APART_MS = MINUTE

const PAUSES = [20 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE]

/** The wait after this many attempts, in ms; null when that was the last. */
export const pauseAfter = (attempts: number): number | null => PAUSES[attempts - 1] ?? null
