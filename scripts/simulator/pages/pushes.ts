import { isObject } from '../http.ts'
import type { Push } from '../push.ts'
import type { World } from '../world.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { clockTime, dayName } from './moment.ts'

const MOST_SHOWN = 100

/** What browsers were pushed, decrypted as they do it, newest first. */
export function pushesPage(world: World, now: number): string {
  const pushes = world.pushes.slice(-MOST_SHOWN).reverse()
  return layout({
    title: 'Meldingen',
    here: 'pushes',
    script: 'mailbox.js',
    main: html`<h1>Meldingen</h1>
<p class="lead">Wat browsers te horen krijgen als er geen Baak openstaat. De nieuwste staat bovenaan; de pagina ververst vanzelf.</p>
<div id="mails" aria-live="polite">${
      pushes.length === 0
        ? html`<p class="empty">Nog geen melding. Een browser krijgt er een als er iemand wacht.</p>`
        : html`<ol class="letters" id="letters">${pushes.map((push) => line(push, now))}</ol>`
    }</div>`
  })
}

function line({ browser, content, ttl, at }: Push, now: number): Html {
  const { library = '', kind = '' } = isObject(content) ? content : {}
  return html`<li><article>
<h2>${String(library)}: ${String(kind)}</h2>
<p class="about">aan browser ${browser.slice(0, 6)} · <time datetime="${new Date(at).toISOString()}">${dayName(at, now)} ${clockTime(at)}</time> · ${String(Math.round(ttl / 60))} minuten houdbaar</p>
<p class="words">${JSON.stringify(content)}</p>
</article></li>`
}
