import { readFileSync } from 'node:fs'
import { findChannel } from '../channels.ts'
import { stepClock } from '../clock.ts'
import { type Answer, type Asked, json, page, refusal, type Route, seeOther } from '../http.ts'
import { meetPatron, patronId } from '../patrons.ts'
import { readChat } from '../webhooks/statuses.ts'
import { changed, nowIn, type World } from '../world.ts'
import { mailboxPage } from './mailbox.ts'
import { pushesPage } from './pushes.ts'
import { type Open, phonePage } from './phone.ts'
import { sendFromPhone } from './send.ts'
import { startPage } from './start.ts'

/** The pages for people, and what they post. */
export function pageRoutes(world: World): Route[] {
  return [
    ['GET', /^\/$/, () => page(startPage(world))],
    ['GET', /^\/phone$/, (asked) => page(phonePage(world, opened(world, asked.url), nowIn(world)))],
    ['GET', /^\/mailbox$/, () => page(mailboxPage(world, nowIn(world)))],
    ['GET', /^\/pushes$/, () => page(pushesPage(world, nowIn(world)))],
    ['POST', /^\/clock$/, (asked) => stepClock(world, asked)],
    ['POST', /^\/phone\/send$/, (asked) => sendFromPhone(world, asked)],
    ['POST', /^\/phone\/read$/, (asked) => read(world, asked)],
    ['POST', /^\/phone\/patrons$/, (asked) => addPatron(world, asked)],
    file('style.css', 'text/css'),
    file('live.js', 'text/javascript'),
    file('phone.js', 'text/javascript'),
    file('mailbox.js', 'text/javascript')
  ]
}

function file(name: string, type: string): Route {
  const headers = { 'content-type': `${type}; charset=UTF-8`, 'cache-control': 'no-cache' }
  const path = new RegExp(`^/${name.replace('.', '\\.')}$`)
  return [
    'GET',
    path,
    () => ({ status: 200, headers, body: readFileSync(new URL(name, import.meta.url), 'utf8') })
  ]
}

/** The chat of the address, or else the first of each. */
function opened(world: World, { searchParams }: URL): Open | undefined {
  const channel = findChannel(world, searchParams.get('number') ?? '') ?? world.channels[0]
  const patron = world.patrons.get(searchParams.get('patron') ?? '') ?? world.patrons.values().next().value
  return channel && patron ? { channel, patron } : undefined
}

function read(world: World, asked: Asked): Answer {
  const fields = form(asked)
  readChat(world, fields.get('number') ?? '', fields.get('patron') ?? '')
  return json({})
}

function addPatron(world: World, asked: Asked): Answer {
  const fields = form(asked)
  const id = patronId(fields.get('phone') ?? '')
  const name = (fields.get('name') ?? '').trim().slice(0, 100)
  const username = (fields.get('username') ?? '').trim().replace(/^@/, '').slice(0, 35)
  if (!id || !name) return refusal(400, 'invalid', 'Een patroon heeft een naam en een telefoonnummer nodig.')
  meetPatron(world, id, { name, ...(username ? { username, hides_number: true } : {}) })
  changed(world)
  fields.set('patron', id)
  return seeOther(back(fields))
}

function form(asked: Asked): URLSearchParams {
  return new URLSearchParams(asked.body.toString('utf8'))
}

function back(fields: URLSearchParams): string {
  const [patron, number] = [fields.get('patron') ?? '', fields.get('number') ?? '']
  return `/phone?${new URLSearchParams({ patron, number })}`
}
