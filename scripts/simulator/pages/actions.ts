import type { Message } from '../messages.ts'
import { type Html, html, icon } from './html.ts'

/** As on a phone. */
const EDIT_WITHIN_MS = 15 * 60_000
const DELETE_WITHIN_MS = 2 * 24 * 3_600_000
const EMOJI = [
  ['👍', 'duim omhoog'],
  ['❤️', 'hartje'],
  ['😂', 'lachend'],
  ['😮', 'verbaasd'],
  ['😢', 'verdrietig'],
  ['🙏', 'dankjewel']
] as const

/** What can be done with a message: quote it, react, change it or take it back. */
export function actions(message: Message, now: number, reacted: boolean): Html {
  const { id, text } = message
  const about = shorten(text)
  const age = now - message.at
  const isOwn = message.direction === 'in'
  const emoji = EMOJI.map(
    ([sign, name]) =>
      html`<button class="emoji" ${act(`reaction ${id} ${sign}`)}>${sign}<span class="unseen"> ${name}</span></button>`
  )
  const none =
    reacted && html`<li><button class="row" ${act(`reaction ${id}`)}>Haal je reactie weg</button></li>`
  const edit =
    isOwn &&
    isWords(message) &&
    age < EDIT_WITHIN_MS &&
    html`<li><button type="button" class="row" data-edit="${id}" data-words="${text}">Wijzig</button></li>`
  const remove =
    isOwn &&
    age < DELETE_WITHIN_MS &&
    html`<li><button class="row" ${act(`delete ${id}`)}>Verwijder voor iedereen</button></li>`
  return html`<button type="button" class="quiet" popovertarget="menu-${id}">${icon('more')}<span class="unseen">Kies wat je doet met: ${about}</span></button>
<div popover class="sheet" id="menu-${id}" role="group" aria-label="${about}"><p class="about-sheet">${about}</p>
<p class="emojis" role="group" aria-label="Reageer">${emoji}</p>
<ul><li><button type="button" class="row" data-reply="${id}" data-quote="${about}">Antwoord hierop</button></li>${none}${edit}${remove}</ul></div>`
}

/** The buttons or the list of a message of the library. */
export function choices({ id, choices: offered }: Message): Html {
  if (!offered) return html``
  const items = offered.items.map(
    ({ title, description }, index) =>
      html`<li><button class="row" ${act(`choose ${id} ${index}`)}>${title}${description && html`<small>${description}</small>`}</button></li>`
  )
  if (offered.of !== 'list') return html`<ul class="choices">${items}</ul>`
  return html`<p class="choices"><button type="button" class="row" popovertarget="list-${id}">${offered.label ?? 'Kies'}</button></p>
<div popover class="sheet" id="list-${id}" role="group" aria-label="${offered.label ?? 'Kies'}"><ul>${items}</ul></div>`
}

const isWords = ({ type }: Message) => /^(?:text|image|video|document)$/.test(type)

/** Buttons of the form below the chat, wherever they stand. */
const act = (value: string) => html`form="composer" formnovalidate name="act" value="${value}"`

const MOST_QUOTED = 90

export function shorten(text: string): string {
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).toWellFormed().trimEnd()}…` : text
}
