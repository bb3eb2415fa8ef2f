import { type Html, html, icon } from './html.ts'

interface Layout {
  title: string
  /** Which of the menu is open. */
  here: 'start' | 'phone' | 'mailbox' | 'pushes'
  /** A script of this folder, for pages that stay up to date. */
  script?: string
  main: Html
}

/** A whole page of the simulator. */
export function layout({ title, here, script, main }: Layout): string {
  const item = (name: Layout['here'], path: string, words: Html) =>
    name === here
      ? html`<a href="${path}" aria-current="page">${words}</a>`
      : html`<a href="${path}">${words}</a>`
  const document = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · simulator van Baak</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${script ? html`<script type="module" src="/${script}"></script>` : ''}
</head>
<body class="${here}">
<header class="bar">
<p class="brand"><a href="/">Baak <span>simulator</span></a></p>
<nav aria-label="Simulator">
${item('phone', '/phone', html`${icon('phone')} Telefoon`)}
${item('mailbox', '/mailbox', html`${icon('mail')} Postvak`)}
${item('pushes', '/pushes', html`${icon('bell')} Meldingen`)}
</nav>
</header>
<main id="main">${main}</main>
</body>
</html>
`
  return document.markup
}
