import { chat, type Message } from '../messages.ts'
import type { World } from '../world.ts'
import { type Html, html, icon } from './html.ts'
import { clockTime, dayKey, dayName } from './moment.ts'
import type { Open } from './phone.ts'

const MOST_SHOWN = 200
const MOST_QUOTED = 90

const SUGGESTIONS = [
  'Zijn jullie vandaag open?',
  'Hoi! Kan ik mijn boeken nog een week langer houden?',
  'Ik ben mijn pasje kwijt, wat nu?'
]

/** The open chat as the patron sees it: own messages right, the library's left. */
export function thread(world: World, open: Open, now: number): Html {
  const all = chat(world, open.channel.phone_number_id, open.patron.id)
  const seen = all.filter(
    (message) => message.direction === 'in' || message.status === 'delivered' || message.status === 'read'
  )
  if (seen.length === 0) return nothingYet(open)
  let day = ''
  const rows = seen.slice(-MOST_SHOWN).map((message) => {
    const isNewDay = dayKey(message.at) !== day
    day = dayKey(message.at)
    const divider = html`<li class="day" id="day-${day}"><span>${dayName(message.at, now)}</span></li>`
    return html`${isNewDay && divider}${bubble(message, all, open)}`
  })
  return html`<ol id="thread">${rows}</ol>`
}

function nothingYet({ channel }: Open): Html {
  const suggestions = SUGGESTIONS.map(
    (words) => html`<li><button type="button" class="suggestion" data-text="${words}">${words}</button></li>`
  )
  return html`<div class="nothing" id="thread"><p>Nog geen berichten. Stel ${channel.library} een vraag, bijvoorbeeld:</p><ul>${suggestions}</ul></div>`
}

function bubble(message: Message, all: readonly Message[], { channel }: Open): Html {
  const isOwn = message.direction === 'in'
  const target = message.reply_to ? all.find((item) => item.id === message.reply_to) : undefined
  const quote =
    target &&
    html`<blockquote><cite>${target.direction === 'in' ? 'Jij' : channel.library}</cite>${short(target.text)}</blockquote>`
  const unread = !isOwn && message.status === 'delivered' && html` data-unread`
  return html`<li class="bubble ${isOwn ? 'own' : 'theirs'}" id="${message.id}"${unread}>
<div>${quote}<p class="words"><span class="unseen">${isOwn ? 'Jij: ' : `${channel.library}: `}</span>${message.text}</p>
<p class="about"><time datetime="${new Date(message.at).toISOString()}">${clockTime(message.at)}</time>${isOwn && ticks(message)}</p></div>
<button type="button" class="quiet" data-reply="${message.id}" data-quote="${short(message.text)}">${icon('reply')}<span class="unseen">Antwoord op: ${short(message.text)}</span></button>
</li>`
}

function ticks({ status }: Message): Html {
  if (status === 'waiting')
    return html`<span class="ticks">${icon('clock')}<span class="unseen">wordt verstuurd</span></span>`
  if (status === 'read')
    return html`<span class="ticks read">${icon('checks')}<span class="unseen">gelezen</span></span>`
  return html`<span class="ticks">${icon('checks')}<span class="unseen">bezorgd</span></span>`
}

function short(text: string): string {
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).toWellFormed().trimEnd()}…` : text
}
