import { type Html, html, icon } from './html.ts'
import { layout } from './layout.ts'
import { nowIn, type World } from '../world.ts'
import { clockTime, dayName } from './moment.ts'

/** The first page: what there is, and the numbers that can be written to. */
export function startPage(world: World): string {
  return layout({
    title: 'Begin',
    here: 'start',
    main: html`<h1>Probeer Baak zonder Meta</h1>
<p class="lead">De simulator speelt WhatsApp en de mail na. Alles blijft op deze computer en verdwijnt als je stopt.</p>
<ul class="cards">
<li><a class="card" href="/phone">${icon('phone')}<strong>Telefoon</strong><span>App een bibliotheek, alsof je een patroon bent.</span></a></li>
<li><a class="card" href="/mailbox">${icon('mail')}<strong>Postvak</strong><span>Lees de mail die Baak verstuurt, zoals de code om in te loggen.</span></a></li>
</ul>
<h2>Nummers van bibliotheken</h2>
${numbers(world)}
<h2>Klok</h2>
${clock(world)}
<h2>Voor scripts</h2>
<ul class="plain">
<li><a href="/simulator/channels"><code>GET /simulator/channels</code></a></li>
<li><code>POST /simulator/inbound</code></li>
<li><a href="/simulator/messages"><code>GET /simulator/messages</code></a></li>
<li><a href="/simulator/mail"><code>GET /simulator/mail</code></a></li>
<li><a href="/simulator/faults"><code>GET|POST /simulator/faults</code></a></li>
<li><a href="/simulator/clock"><code>GET|POST /simulator/clock</code></a></li>
<li><code>POST /simulator/reset</code></li>
</ul>`
  })
}

const STEPS = [
  [1, '1 uur verder'],
  [24, '1 dag verder'],
  [168, '1 week verder']
] as const

/** Moves time for Meta and for Baak, to try what takes days. */
function clock(world: World): Html {
  const now = nowIn(world)
  const isAhead = world.clock_ms !== 0
  const step = (hours: number, words: string) =>
    html`<button name="hours" value="${hours}">${words}</button> `
  const back = isAhead && html`<button name="hours" value="0">Terug naar nu</button>`
  const day = dayName(now, Date.now())
  return html`<p id="now">Voor Baak en Meta is het ${day} ${clockTime(now)}${isAhead && ' (de klok is verzet)'}.</p>
<form class="steps" method="post" action="/clock">${STEPS.map(([hours, words]) => step(hours, words))}${back}</form>`
}

function numbers(world: World): Html {
  if (world.channels.length === 0) return noNumbers()
  const rows = world.channels.map(
    ({ library, display_phone_number, email, phone_number_id }) => html`<tr>
<th scope="row">${library}</th>
<td>${display_phone_number}</td>
<td>${email}</td>
<td><code>${phone_number_id}</code></td>
</tr>`
  )
  return html`<div class="table" role="region" aria-label="Nummers" tabindex="0"><table>
<thead><tr><th scope="col">Bibliotheek</th><th scope="col">Nummer</th><th scope="col">Medewerker</th><th scope="col">Id bij Meta</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`
}

/** What a page says as long as no library has a number. */
export function noNumbers(): Html {
  return html`<p class="empty">Er zijn nog geen nummers. Ze verschijnen hier zodra Baak gestart is met <code>npm start</code>.</p>`
}
