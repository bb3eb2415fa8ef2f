import type { Mail } from '../mail.ts'
import type { World } from '../world.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { clockTime, dayName } from './moment.ts'

const MOST_SHOWN = 100

/** All mail that Baak sent, newest first, with the code to sign in large. */
export function mailboxPage(world: World, now: number): string {
  return layout({
    title: 'Postvak',
    here: 'mailbox',
    script: 'mailbox.js',
    main: html`<h1>Postvak</h1>
<p class="lead">Alle mail die Baak verstuurt komt hier uit. De nieuwste staat bovenaan; de pagina ververst vanzelf.</p>
<div id="mails" aria-live="polite">${mails(world, now)}</div>`
  })
}

function mails(world: World, now: number): Html {
  if (world.mail.length === 0) {
    return html`<p class="empty">Nog geen mail. Log in bij Baak met je mailadres: dan staat hier de code.</p>`
  }
  const rows = world.mail
    .slice(-MOST_SHOWN)
    .reverse()
    .map((mail) => letter(mail, now))
  return html`<ol class="letters" id="letters">${rows}</ol>`
}

function letter({ id, to, subject, text, at }: Mail, now: number): Html {
  const code = /(?<!\d)\d{6,8}(?!\d)/.exec(text)?.[0]
  const large =
    code &&
    html`<p class="code"><span class="unseen">Code: </span><output>${code}</output> <button type="button" data-copy="${code}">Kopieer<span class="unseen"> code ${code}</span></button></p>`
  return html`<li id="mail-${id}"><article>
<h2>${subject}</h2>
<p class="about">aan ${to} · <time datetime="${new Date(at).toISOString()}">${dayName(at, now)} ${clockTime(at)}</time></p>
${large}
<p class="words">${withLinks(text)}</p>
</article></li>`
}

function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}
