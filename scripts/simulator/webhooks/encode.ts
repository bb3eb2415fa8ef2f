import { createHmac } from 'node:crypto'

/** A body as Meta writes it: JSON in which all but ASCII is `\uXXXX` in lower case and `/` is `\/`. */
export function encodeBody(value: unknown): Buffer {
  const escaped = JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Buffer.from(escaped, 'latin1')
}

/** The headers of a delivery, signed over exactly these bytes. */
export function signedHeaders(body: Buffer, app_secret: string): Record<string, string> {
  const hex = (kind: 'sha1' | 'sha256') => createHmac(kind, app_secret).update(body).digest('hex')
  return {
    'content-type': 'application/json',
    'user-agent': 'facebookexternalua',
    'x-hub-signature': `sha1=${hex('sha1')}`,
    'x-hub-signature-256': `sha256=${hex('sha256')}`
  }
}
