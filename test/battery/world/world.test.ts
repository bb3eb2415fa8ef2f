import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ROOT } from '../../../scripts/environment.ts'
import { newAgenda } from './agenda.ts'
import { randomOf } from './random.ts'

interface Printed {
  fingerprint: number
  sent: number
}

/** In a process of its own, as whoever replays it does. */
function storm(seed: number): Printed {
  const words = ['test/battery/simulation/run-one.ts', String(seed), '30']
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' })
  expect(stdout, stderr).toContain('fingerprint')
  return JSON.parse(stdout) as Printed
}

test('one seed is one run, and another seed another', () => {
  const [first, again, other] = [storm(5), storm(5), storm(6)]
  expect(again).toEqual(first)
  expect(other.fingerprint).not.toBe(first.fingerprint)
  expect(first.sent).toBeGreaterThan(0)
})

test('what is planned happens in the order of its time, and of two at once the first that was planned', () => {
  const random = randomOf(3)
  const agenda = newAgenda()
  const planned = Array.from({ length: 500 }, (_, order) => ({ at: random.below(50), order }))
  for (const { at } of planned) agenda.plan(at, () => undefined)
  const happened = planned
    .map(() => agenda.next())
    .map((next) => next && { at: next.at, order: next.order - 1 })
  expect(happened).toEqual(planned.toSorted((a, b) => a.at - b.at || a.order - b.order))
  expect(agenda.next()).toBeNull()
})
