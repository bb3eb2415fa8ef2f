import { expect } from 'vitest'
import { ERROR_CODES, type ErrorCode, messageOf, type ProblemReason } from '../../../workers/lib/errors.ts'
import { ODD } from './mutations.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
}

/** All that an address may answer; what is not here is a mistake, whatever was asked. */
const DECLARED: [address: RegExp, statuses: number[]][] = [
  [/^\/webhooks\/meta$/, [200, 401, 403, 405, 413]],
  // a watch has to see what is wrong
  [/^\/health$/, [200, 404, 503]],
  [/^\/\.well-known\/security\.txt$/, [200, 404]],
  [/^\/privacy\//, [200, 404]],
  [/^\/assets\//, [200, 304, 404]],
  [/^\/api\//, [101, 200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 409, 416, 429]],
  [/^\//, [404]]
]

/** Words of the machine room: a stack, SQL, or what a runtime says of a mistake in code. */
const INSIDE =
  /D1_ERROR|SQLITE_|\bat \S+ \(|\.(?:ts|js):\d+|no such (?:table|column)|syntax error|Unexpected token|is not a function|Cannot read prop|undefined is not|Invalid (?:type|key|length)|\b(?:Type|Range|Syntax|Reference)Error\b|\bselect .+ from\b|\binsert into\b/i

const LONG = ODD.filter((odd): odd is string => typeof odd === 'string' && odd.length > 9)

/** Whatever was asked: a declared answer, in a declared form, that repeats nothing and tells nothing of our inside. */
export function expectProper(answer: Answer, method: string, url: string): void {
  const path = new URL(url).pathname
  const declared = DECLARED.find(([address]) => address.test(path))?.[1] ?? []
  expect(declared, `${method} ${path} answered ${answer.status} ${answer.text.slice(0, 300)}`).toContain(
    answer.status
  )
  expect(answer.text).not.toMatch(/D1_ERROR|SQLITE_/)
  const type = answer.headers.get('content-type') ?? ''
  expect(type).toMatch(
    /^(?:$|text\/html; charset=utf-8$|application\/json\b|application\/octet-stream$|text\/plain\b|image\/(?:png|jpeg)$)/
  )
  expectClosed(answer.headers)
  if (path.startsWith('/api/')) expectOfApi(answer, method)
}

/** Nothing runs in it, nobody frames it, no other site reads it, and it does not say what it is made with. */
export function expectClosed(headers: Headers): void {
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; (?:style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; )?(?:frame-ancestors 'none'|sandbox)$/
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  for (const name of ['access-control-allow-origin', 'server', 'x-powered-by', 'x-runtime'])
    expect([name, headers.get(name)]).toEqual([name, null])
}

function expectOfApi(answer: Answer, method: string) {
  expect(answer.headers.get('cache-control')).toMatch(/no-store|private/)
  if (answer.status < 400 || answer.status === 416 || method === 'HEAD') return
  expect(answer.headers.get('content-type')).toMatch(/^application\/json\b/)
  const body = JSON.parse(answer.text) as {
    error: { code: ErrorCode; reason: ProblemReason; message: string; fields?: object }
  }
  expect(Object.keys(body)).toEqual(['error'])
  const { code, reason, message, fields = {}, ...others } = body.error
  expect(others).toEqual({})
  expect(ERROR_CODES[code]).toBe(answer.status)
  expect([messageOf(reason, 'nl'), messageOf(reason, 'en')]).toContain(message)
  for (const said of Object.values(fields)) expect(said).toBeTypeOf('string')
  expect(answer.text).not.toMatch(INSIDE)
  for (const odd of LONG) expect(answer.text.includes(odd), `it repeats ${odd.slice(0, 40)}`).toBe(false)
}
