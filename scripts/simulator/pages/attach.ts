import { type Html, html, icon } from './html.ts'

const FILES = [
  ['image', 'Foto', 'image/jpeg,image/png'],
  ['video', 'Video', 'video/mp4,video/3gpp'],
  ['voice', 'Spraakbericht', 'audio/ogg'],
  ['audio', 'Audio', 'audio/*'],
  ['document', 'Document', ''],
  ['sticker', 'Sticker', 'image/webp']
] as const
const OTHERS = [
  ['location', 'Stuur een locatie'],
  ['contacts', 'Stuur een contactkaart'],
  ['call', 'Bel de bibliotheek (ze missen je oproep)'],
  ['unsupported', 'Stuur een peiling (die Meta niet doorgeeft)']
] as const

/** All that a phone can send beside words. A sheet of the form, so it works without scripts. */
export function attach(): Html {
  const files = FILES.map(
    ([kind, name, accept]) => html`<li class="pick"><label for="file-${kind}">${name}</label>
<input type="file" id="file-${kind}" name="file_${kind}" accept="${accept}">
${send(kind, html`Stuur<span class="unseen"> ${name.toLowerCase()}</span>`)}</li>`
  )
  const others = OTHERS.map(([kind, words]) => html`<li>${send(kind, html`${words}`)}</li>`)
  return html`<button type="button" class="quiet" popovertarget="attach">${icon('plus')}<span class="unseen">Stuur iets anders</span></button>
<div popover class="sheet" id="attach" role="group" aria-label="Stuur iets anders">
<p class="about-sheet">Kies je geen bestand, dan gaat er een voorbeeld mee. Wat je al typte komt eronder te staan.</p>
<ul>${files}${others}</ul></div>`
}

const send = (kind: string, words: Html) =>
  html`<button class="row" name="kind" value="${kind}" formnovalidate>${words}</button>`
