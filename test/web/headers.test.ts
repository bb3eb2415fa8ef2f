import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const headers = read('web/console/public/_headers')
const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? ''

/** The style sheet that a file of React Aria writes into the page, as the browser hashes it. */
function hashOfStyleIn(file: string): string {
  const source = read(`node_modules/react-aria/dist/private/${file}`)
  const [, style = ''] = /style\.textContent = `([^`]*)`/.exec(source) ?? []
  const constant = /\$\{([^}]+)\}/.exec(style)?.[1]
  const value =
    constant && new RegExp(`const ${constant.replaceAll('$', '\\$')} = '([^']+)'`).exec(source)?.[1]
  const text = style.replaceAll(/\$\{[^}]+\}/g, value ?? '').trim()
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

test('the page runs our own scripts and styles only, and the styles of React Aria by their hash', () => {
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('connect-src')).toEqual(["'self'"])
  expect(directives.get('frame-ancestors')).toEqual(["'none'"])
  expect(directives.get('style-src')).toEqual([
    "'self'",
    hashOfStyleIn('interactions/usePress.mjs'),
    hashOfStyleIn('overlays/usePreventScroll.mjs')
  ])
})

test('the page is never kept, what has a hash in its name is kept for a year', () => {
  const [page = '', assets = ''] = headers.split('/assets/*')
  expect(page).toContain('Cache-Control: no-store')
  expect(assets).toContain('! Cache-Control\n')
  expect(assets).toContain('Cache-Control: public, max-age=31536000, immutable')
})
