import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'

test('every queue gives each job an invocation of its own, for the queries of D1 are counted per invocation', () => {
  const config = readFileSync(`${ROOT}wrangler.toml`, 'utf8')
  const sizes = [...config.matchAll(/max_batch_size = (\d+)/g)].map(([, size]) => size)
  expect(sizes).toEqual(['1', '1', '1', '1'])
})
