/** Text that may go into a page as it is. */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | readonly Html[] | false | undefined

/** Markup in which everything that is put in is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const markup = parts.reduce((before, part, index) => `${before}${shown(values[index - 1])}${part}`)
  return { markup }
}

function shown(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const NO_DRAWING = html``

/** Icons of lucide, beside a word or with a name for those who hear the page. */
const DRAWINGS = {
  check: html`<path d="M20 6 9 17l-5-5"/>`,
  checks: html`<path d="M18 6 7 17l-5-5"/><path d="m22 10-7.5 7.5L13 16"/>`,
  clock: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  reply: html`<path d="m9 17-5-5 5-5"/><path d="M20 18v-2a4 4 0 0 0-4-4H4"/>`,
  close: html`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`,
  send: html`<path d="M3.7 20.3 21 12 3.7 3.7l3 8.3z"/><path d="M6.7 12H21"/>`,
  more: html`<circle cx="12" cy="5" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="12" cy="19" r="1"/>`,
  plus: html`<path d="M12 5v14"/><path d="M5 12h14"/>`,
  pin: html`<path d="M20 10c0 5-8 12-8 12s-8-7-8-12a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>`,
  person: html`<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>`,
  file: html`<path d="M6 2h8l5 5v15H6z"/><path d="M14 2v5h5"/>`,
  call: html`<path d="M5 3h4l2 5-3 2a11 11 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2"/>`,
  phone: html`<rect x="6" y="2" width="12" height="20" rx="2"/><path d="M11 18h2"/>`,
  bell: html`<path d="M6 8a6 6 0 0 1 12 0c0 7 3 9 3 9H3s3-2 3-9"/><path d="M10.3 21a1.9 1.9 0 0 0 3.4 0"/>`,
  mail: html`<rect x="2" y="4" width="20" height="16" rx="2"/><path d="m22 7-10 6L2 7"/>`
}

export function icon(name: keyof typeof DRAWINGS): Html {
  const drawing = DRAWINGS[name] ?? NO_DRAWING
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`
}
