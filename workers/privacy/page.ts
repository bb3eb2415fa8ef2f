/** The page as HTML: no scripts, nothing from elsewhere. Pure. */
import type { Language, Section, Words } from './words.ts'

export const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:light-dark(#1c2126,#e8e6e1);background:light-dark(#faf8f5,#171b20)}
main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.1875rem;line-height:1.3;margin:2rem 0 .5rem}
p,ul{margin:.5rem 0}
ul{padding-inline-start:1.25rem}
a{color:light-dark(#0b5c6b,#8fd3df)}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
header p{font-size:1.1875rem}`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const addressOf = (libraryId: string, language: Language) =>
  `/privacy/${encodeURIComponent(libraryId)}${language === 'en' ? '/en' : ''}`

export const pageOf = (
  libraryId: string,
  language: Language,
  name: string,
  words: Words
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(`${words.title} · ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.lead)}</p>
<p><a href="${addressOf(libraryId, words.other.language)}" lang="${words.other.language}" hreflang="${words.other.language}">${escaped(words.other.text)}</a></p>
</header>
${words.sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`

const sectionOf = ({ title, body }: Section): string =>
  `<section>\n<h2>${escaped(title)}</h2>\n${body.map(partOf).join('\n')}\n</section>`

const partOf = (part: string | string[]): string =>
  typeof part === 'string'
    ? `<p>${escaped(part)}</p>`
    : `<ul>\n${part.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`
