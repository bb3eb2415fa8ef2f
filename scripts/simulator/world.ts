import type { Channel } from './channels.ts'
import type { Fault } from './faults.ts'
import { firstPatrons } from './first-patrons.ts'
import type { Bucket } from './graph/rates.ts'
import type { Template } from './graph/templates.ts'
import type { Mail } from './mail.ts'
import type { Media } from './media.ts'
import type { Message } from './messages.ts'
import type { Patron } from './patrons.ts'
import type { Push, PushBrowser } from './push.ts'
import type { Sent } from './webhooks/post.ts'

/** All that the simulator knows. It lives in memory and is gone when the simulator stops. */
export interface World {
  /** Of the simulator itself, once it listens. */
  url: string
  readonly webhook_url: string
  readonly app_secret: string
  readonly closing: AbortController
  settings: Settings
  channels: Channel[]
  /** By id: digits of the phone number, or a business-scoped user id. */
  patrons: Map<string, Patron>
  /** Both directions, oldest first. */
  messages: Message[]
  mail: Mail[]
  /** By id. */
  push_browsers: Map<string, PushBrowser>
  pushes: Push[]
  /** By account, with those that everybody starts with. */
  templates: Map<string, Template[]>
  /** By id; the oldest go when there is too much. */
  media: Map<string, Media>
  /** How far this clock is ahead of the computer's. */
  clock_ms: number
  faults: Fault[]
  /** Accounts that the app is subscribed to; without it Meta sends no webhooks. */
  subscribed: Set<string>
  /** `number patron` → the last time the patron wrote to that number, which opens 24 hours. */
  windows: Map<string, number>
  /** `number patron` → when the business blocked this patron at Meta. */
  blocked: Map<string, number>
  /** `number patron` → when they came by an advertisement, and until when all is free since the business answered. */
  entries: Map<string, { came_at: number; free_until?: number }>
  buckets: Map<string, Bucket>
  /** Until when the phone shows "typt…", by `number patron`. */
  typing: Map<string, number>
  /** Service messages per `number month`: the first 1,000 are free. */
  service_counts: Map<string, number>
  outgoing: { running: number; waiting: (() => void)[]; recent: Sent[] }
  timers: Set<NodeJS.Timeout>
  listeners: Set<() => void>
  log(line: string): void
}

export interface Settings {
  /** Every delivered message is read at once, without anyone at the phone page. */
  auto_read: boolean
  /** How long the patron's phone takes to confirm delivery, in ms. */
  delivered_after_ms: number
  /** How long Meta takes to look at a new template, in ms. */
  review_after_ms: number
}

export interface WorldOptions {
  webhook_url: string
  app_secret: string
  settings?: Partial<Settings>
  log?: (line: string) => void
}

export function newWorld({ webhook_url, app_secret, settings, log }: WorldOptions): World {
  return {
    url: '',
    webhook_url,
    app_secret,
    closing: new AbortController(),
    settings: { auto_read: false, delivered_after_ms: 400, review_after_ms: 2_000, ...settings },
    channels: [],
    patrons: firstPatrons(),
    messages: [],
    mail: [],
    push_browsers: new Map(),
    pushes: [],
    media: new Map(),
    templates: new Map(),
    clock_ms: 0,
    faults: [],
    subscribed: new Set(),
    windows: new Map(),
    blocked: new Map(),
    entries: new Map(),
    buckets: new Map(),
    typing: new Map(),
    service_counts: new Map(),
    outgoing: { running: 0, waiting: [], recent: [] },
    timers: new Set(),
    listeners: new Set(),
    log: log ?? (() => {})
  }
}

/** Forgets all but the channels, their subscriptions, the browsers and the settings. Webhooks that still wait are dropped. */
export function forget(world: World) {
  for (const timer of world.timers) clearTimeout(timer)
  const clean = newWorld(world)
  Object.assign(world, {
    patrons: clean.patrons,
    messages: [],
    mail: [],
    pushes: [],
    media: new Map(),
    templates: new Map(),
    clock_ms: 0,
    faults: [],
    windows: new Map(),
    blocked: new Map(),
    entries: new Map(),
    buckets: new Map(),
    typing: new Map(),
    service_counts: new Map(),
    timers: new Set(),
    // webhooks that are under way end in the old one
    outgoing: clean.outgoing
  })
  changed(world)
}

/** What time it is for Meta and the patrons, in ms. */
export const nowIn = (world: World) => Date.now() + world.clock_ms

/** Does something later; closing and resetting the simulator cancels it. */
export function later(world: World, wait_ms: number, act: () => void) {
  if (world.closing.signal.aborted) return
  const timer = setTimeout(() => {
    world.timers.delete(timer)
    act()
  }, wait_ms)
  world.timers.add(timer)
}

/** Tells the open pages that something is new. */
export function changed(world: World) {
  for (const tell of world.listeners) tell()
}

/** Drops the oldest entries beyond `most`, so that a long run does not fill the memory. */
export function keepNewest<Key, Value>(map: Map<Key, Value>, most: number) {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
