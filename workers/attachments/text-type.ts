/** What kind of text a file is, when it is text. Pure. */

/** How a page begins (WHATWG MIME Sniffing, 7.1), and a few more that browsers read so. */
const HTML =
  /^(?:<!doctype html|<!--|<(?:html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|img|form|meta|link|base|embed|object|svg:svg|template|center|span|input|video|audio)[\s/>])/i
const SVG = /<(?:[a-z]+:)?svg[\s>]/i
const XML = /^<(?:\?xml|!doctype|[a-z][\w-]*:?[\w-]*\s+xmlns)/i

/** Null when it is no text. */
export function sniffText(head: Uint8Array): string | null {
  const text = textIn(head)
  if (text === null || text === '') return null
  const start = text.trimStart()
  if (XML.test(start) && SVG.test(start)) return 'image/svg+xml'
  if (/^<(?:[a-z]+:)?svg[\s>]/i.test(start)) return 'image/svg+xml'
  // a comment may hide what follows it: then both are named by the worse
  if (HTML.test(start)) return SVG.test(start) && !/<html/i.test(start) ? 'image/svg+xml' : 'text/html'
  if (XML.test(start)) return /<html[\s>]/i.test(start) ? 'text/html' : 'text/xml'
  if (/^BEGIN:VCARD/i.test(start)) return 'text/vcard'
  return /^BEGIN:VCALENDAR/i.test(start) ? 'text/calendar' : 'text/plain'
}

/** As a browser would decode it: by its byte order mark, else UTF-8 or an older encoding. Null when there is a byte that text has not. */
function textIn(head: Uint8Array): string | null {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head)
  return head.some(isBinary) ? null : new TextDecoder().decode(head)
}

/** Control characters but tab, line ends, form feed and escape (WHATWG MIME Sniffing, 3). */
const isBinary = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)
