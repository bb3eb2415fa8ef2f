import { chat, type Message } from '../messages.ts'
import type { World } from '../world.ts'
import { actions, choices, shorten } from './actions.ts'
import { content } from './content.ts'
import { type Html, html, icon } from './html.ts'
import { clockTime, dayKey, dayName } from './moment.ts'
import type { Open } from './phone.ts'

const MOST_SHOWN = 200

const SUGGESTIONS = [
  'Zijn jullie vandaag open?',
  'Hoi! Kan ik mijn boeken nog een week langer houden?',
  'Ik ben mijn pasje kwijt, wat nu?'
]

/** The open chat as the patron sees it: own messages right, the library's left. */
export function thread(world: World, open: Open, now: number): Html {
  const all = chat(world, open.channel.phone_number_id, open.patron.id)
  const seen = all.filter((message) => isShown(message))
  if (seen.length === 0) return nothingYet(open)
  let day = ''
  const rows = seen.slice(-MOST_SHOWN).map((message) => {
    const isNewDay = dayKey(message.at) !== day
    day = dayKey(message.at)
    const divider = html`<li class="day" id="day-${day}"><span>${dayName(message.at, now)}</span></li>`
    return html`${isNewDay && divider}${bubble(world, message, { all, open, now })}`
  })
  return html`<ol id="thread">${rows}</ol>`
}

/** Reactions, changes and withdrawals show at the message that they are about. */
function isShown({ type, direction, status }: Message): boolean {
  if (/^(?:reaction|edit|revoke|system)$/.test(type)) return false
  return direction === 'in' || status === 'delivered' || status === 'read'
}

function nothingYet({ channel }: Open): Html {
  const suggestions = SUGGESTIONS.map(
    (words) => html`<li><button type="button" class="suggestion" data-text="${words}">${words}</button></li>`
  )
  return html`<div class="nothing" id="thread"><p>Nog geen berichten. Stel ${channel.library} een vraag, bijvoorbeeld:</p><ul>${suggestions}</ul></div>`
}

interface Around {
  all: readonly Message[]
  open: Open
  now: number
}

function bubble(world: World, message: Message, { all, open, now }: Around): Html {
  const isOwn = message.direction === 'in'
  const { library } = open.channel
  const target = message.reply_to ? all.find((item) => item.id === message.reply_to) : undefined
  const quote =
    target &&
    html`<blockquote><cite>${target.direction === 'in' ? 'Jij' : library}</cite>${shorten(target.text)}</blockquote>`
  const unread = !isOwn && message.status === 'delivered' && html` data-unread`
  const reactions = reactionsOn(message, all)
  const reacted = reactions.some(({ direction }) => direction === 'in')
  const can = !message.deleted && message.type !== 'call'
  const at = new Date(message.at).toISOString()
  const edited = message.edited && !message.deleted && html`<span>bewerkt</span>`
  return html`<li class="bubble ${isOwn ? 'own' : 'theirs'}" id="${message.id}"${unread}>
<div>${quote}${content(world, message, isOwn ? 'Jij' : library)}
<p class="about">${edited}<time datetime="${at}">${clockTime(message.at)}</time>${isOwn && message.type !== 'call' && ticks(message)}</p>
${reactions.length > 0 && html`<p class="reactions">${reactions.map((item) => reaction(item, library))}</p>`}${choices(message)}</div>
${can && actions(message, now, reacted)}
</li>`
}

/** The newest of either side. */
function reactionsOn({ id }: Message, all: readonly Message[]): Message[] {
  const onThis = all.filter(
    (item) => item.type === 'reaction' && item.target === id && item.status !== 'failed'
  )
  const newest = ['in', 'out'].map((side) => onThis.findLast((item) => item.direction === side))
  return newest.filter((item) => item !== undefined).filter((item) => item.text !== '')
}

function reaction({ direction, text }: Message, library: string): Html {
  return html`<span><span class="unseen">${direction === 'in' ? 'Jij' : library} reageerde met </span>${text}</span>`
}

function ticks({ status }: Message): Html {
  if (status === 'waiting')
    return html`<span class="ticks">${icon('clock')}<span class="unseen">wordt verstuurd</span></span>`
  if (status === 'read')
    return html`<span class="ticks read">${icon('checks')}<span class="unseen">gelezen</span></span>`
  return html`<span class="ticks">${icon('checks')}<span class="unseen">bezorgd</span></span>`
}
