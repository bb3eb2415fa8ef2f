import { expect, test } from 'vitest'
import { VIEWS } from '../../workers/conversations/schema.ts'
import { paths, slugOf, viewOf } from '../../web/console/routes.ts'
import { safeReturn } from '../../web/console/sign-in/safe-return.ts'

test('each view has an address of its own that leads back to it', () => {
  expect(VIEWS.map((view) => viewOf(slugOf(view)))).toEqual([...VIEWS])
  expect(new Set(VIEWS.map(slugOf)).size).toBe(VIEWS.length)
  expect(viewOf(undefined)).toBe('waiting_on_us')
  expect(viewOf('bestaat-niet')).toBeUndefined()
})

test('addresses are Dutch words', () => {
  expect(paths.conversations('lib_1', 'waiting_on_patron', 'cnv_2')).toBe(
    '/b/lib_1/gesprekken/wacht-op-klant/cnv_2'
  )
  expect(paths.search('lib_1', 'open & dicht')).toBe('/b/lib_1/zoeken?q=open%20%26%20dicht')
})

test.each([
  ['/b/lib_1/gesprekken/van-mij', '/b/lib_1/gesprekken/van-mij'],
  ['/b/lib_1/zoeken?q=open', '/b/lib_1/zoeken?q=open'],
  [null, '/'],
  ['', '/'],
  ['https://elders.example/', '/'],
  ['//elders.example/', '/'],
  ['/\\elders.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/a/../b', '/b']
])('after signing in, %s leads to %s: a page of our own', (asked, page) => {
  expect(safeReturn(asked)).toBe(page)
})
