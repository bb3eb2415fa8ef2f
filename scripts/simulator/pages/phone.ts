import type { Channel } from '../channels.ts'
import { type Message, pair } from '../messages.ts'
import { type Patron, shownNumber } from '../patrons.ts'
import type { World } from '../world.ts'
import { attach } from './attach.ts'
import { type Html, html, icon } from './html.ts'
import { layout } from './layout.ts'
import { noNumbers } from './start.ts'
import { thread } from './thread.ts'

/** Who is holding the phone, and which chat is open. */
export interface Open {
  patron: Patron
  channel: Channel
}

const MOST_PEOPLE = 60

/** The phone, with its people and libraries. `open` is absent while no library has a number. */
export function phonePage(world: World, open: Open | undefined, now: number): string {
  if (!open) {
    return layout({
      title: 'Telefoon',
      here: 'phone',
      script: 'phone.js',
      main: html`<h1>Telefoon</h1>${noNumbers()}`
    })
  }
  const { patron, channel } = open
  return layout({
    title: `${patron.name} appt ${channel.library}`,
    here: 'phone',
    script: 'phone.js',
    main: html`<h1 class="unseen">Telefoon</h1>
<div class="desk">
<div class="side">${people(world, open)}${libraries(world, open)}${newPatron(channel)}</div>
<section class="handset" aria-label="Telefoon van ${patron.name}">
<header class="chat-head">
<span class="face" aria-hidden="true">${initials(channel.library)}</span>
<div><h2>${channel.library}</h2>
<p id="presence">${isTyping(world, open, now) ? 'typt…' : channel.display_phone_number}</p></div>
</header>
<div class="log" id="log" role="log" aria-label="Gesprek met ${channel.library}" tabindex="0">${thread(world, open, now)}</div>
${composer(open)}
</section>
</div>`
  })
}

function isTyping(world: World, { patron, channel }: Open, now: number): boolean {
  return (world.typing.get(pair(channel.phone_number_id, patron.id)) ?? 0) > now
}

function address(patron: Patron, channel: Channel): string {
  return `/phone?${new URLSearchParams({ patron: patron.id, number: channel.phone_number_id })}`
}

function people(world: World, open: Open): Html {
  const latest = new Map<string, Message>()
  const unread = new Map<string, number>()
  for (const message of world.messages) {
    const isFromLibrary = message.direction === 'out'
    if (isFromLibrary && message.status !== 'delivered' && message.status !== 'read') continue
    latest.delete(message.patron)
    latest.set(message.patron, message)
    if (isFromLibrary && message.status === 'delivered') {
      unread.set(message.patron, (unread.get(message.patron) ?? 0) + 1)
    }
  }
  const recent = [...latest.keys()].reverse().slice(0, MOST_PEOPLE)
  const shown = new Set([...world.patrons.keys()].slice(0, MOST_PEOPLE)).union(new Set(recent))
  shown.add(open.patron.id)
  const rows = [...shown].map((id) => {
    const patron = world.patrons.get(id)
    return patron
      ? person(world, open, patron, { last: latest.get(id), unread: unread.get(id) ?? 0 })
      : html``
  })
  return html`<nav class="people" id="people" aria-labelledby="who"><h2 id="who">Wie ben je?</h2><ul>${rows}</ul></nav>`
}

interface Seen {
  last: Message | undefined
  unread: number
}

function person(world: World, open: Open, patron: Patron, { last, unread }: Seen): Html {
  const theirs = world.channels.find((channel) => channel.phone_number_id === last?.phone_number_id)
  const isHere = patron.id === open.patron.id
  const current = isHere ? html` aria-current="true"` : ''
  const about = patron.hides_number ? `@${patron.username ?? 'zonder nummer'}` : shownNumber(patron.id)
  const badge =
    unread > 0 && html` <span class="badge">${unread} <span class="unseen">ongelezen</span></span>`
  return html`<li id="person-${patron.id}"><a href="${address(patron, isHere ? open.channel : (theirs ?? open.channel))}"${current}>
<span class="face" aria-hidden="true">${initials(patron.name)}</span>
<span class="who"><strong>${patron.name}</strong>${badge}<small>${about}</small></span>
</a></li>`
}

function libraries(world: World, open: Open): Html {
  const rows = world.channels.map((channel) => {
    const current = channel === open.channel ? html` aria-current="true"` : ''
    return html`<li><a href="${address(open.patron, channel)}"${current}><span class="who"><strong>${channel.library}</strong><small>${channel.display_phone_number}</small></span></a></li>`
  })
  return html`<nav class="libraries" aria-labelledby="whom"><h2 id="whom">Naar wie app je?</h2><ul>${rows}</ul></nav>`
}

function newPatron(channel: Channel): Html {
  return html`<details class="new"><summary>Nieuwe patroon</summary>
<form method="post" action="/phone/patrons">
<input type="hidden" name="number" value="${channel.phone_number_id}">
<p><label for="new-name">Naam</label><input id="new-name" name="name" required maxlength="100" autocomplete="off"></p>
<p><label for="new-phone">Telefoonnummer</label><input id="new-phone" name="phone" required inputmode="tel" maxlength="25" placeholder="+31 6 5550 0199" autocomplete="off"></p>
<p><label for="new-username">Gebruikersnaam <small>als het nummer geheim is</small></label><input id="new-username" name="username" maxlength="35" autocomplete="off"></p>
<p><button>Maak patroon</button></p>
</form></details>`
}

function composer({ patron, channel }: Open): Html {
  return html`<form class="composer" id="composer" method="post" action="/phone/send" enctype="multipart/form-data">
<input type="hidden" name="patron" value="${patron.id}">
<input type="hidden" name="number" value="${channel.phone_number_id}">
<input type="hidden" name="reply_to" value="">
<input type="hidden" name="edit" value="">
<div class="quoting" id="quoting" hidden><p><span id="doing">Je antwoordt op: </span><span id="quoted"></span></p>
<button type="button" class="quiet" id="unquote">${icon('close')}<span class="unseen">Toch niet</span></button></div>
<p class="wrong" id="wrong" role="alert"></p>
${attach()}
<label class="unseen" for="text">Bericht aan ${channel.library}</label>
<textarea id="text" name="text" rows="1" required maxlength="4096" placeholder="Typ een bericht"></textarea>
<button class="send">${icon('send')}<span class="unseen">Verstuur</span></button>
</form>`
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return words
    .filter((_, index) => index === 0 || index === words.length - 1)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}
