import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { deviceOf } from '../../workers/sessions/device.ts'
import { endsAt, isAlive, seenIsStale } from '../../workers/sessions/lifetime.ts'
import { senderOf } from '../../workers/sessions/sender.ts'

const START = 1_800_000_000_000
const session = (seen: number, revoked: number | null = null) => ({
  seen_at: START + seen,
  expires_at: START + 12 * HOUR,
  revoked_at: revoked
})

test('a session ends two hours after it was last used, and twelve hours after it began whatever happens', () => {
  expect(endsAt(session(0)) - START).toBe(2 * HOUR)
  expect(endsAt(session(11 * HOUR)) - START).toBe(12 * HOUR)
})

test.each([
  ['just before two idle hours', session(0), 2 * HOUR - 1, true],
  ['at two idle hours', session(0), 2 * HOUR, false],
  ['used all day, just before the end', session(12 * HOUR - MINUTE), 12 * HOUR - 1, true],
  ['used all day, at the end', session(12 * HOUR - MINUTE), 12 * HOUR, false],
  ['revoked', session(0, START), 1, false]
])('a session %s is alive or not', (_when, given, after, alive) => {
  expect(isAlive(given, START + after)).toBe(alive)
})

test('when someone was last seen is written at most every five minutes', () => {
  expect(seenIsStale(session(0), START + 5 * MINUTE - 1)).toBe(false)
  expect(seenIsStale(session(0), START + 5 * MINUTE)).toBe(true)
})

const MOZILLA = 'Mozilla/5.0'
const WINDOWS = `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`

test.each([
  [WINDOWS, 'Chrome · Windows'],
  [`${WINDOWS} Edg/140.0.0.0`, 'Edge · Windows'],
  [`${MOZILLA} (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`, 'Firefox · Linux'],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1`,
    'Safari · iPhone'
  ],
  [
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15`,
    'Safari · Mac'
  ],
  [
    `${MOZILLA} (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/138.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet · Android'
  ],
  ['curl/8.9.1', ''],
  [undefined, '']
])('a person recognises the device behind %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:198.51.100.7', '::ffff:198.51.100.7'],
  [undefined, 'unknown']
])('%s is counted as %s', (address, sender) => {
  expect(senderOf(address)).toBe(sender)
})

test.each([
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:7::', '2001:db8:0:7'],
  ['2001:DB8:0001:0002:3:4:5:6', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['2001::5:6:7:8:9', '2001:0:0:5'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['', 'unknown']
])('an address that is written as %s is counted as %s', (address, sender) => {
  expect(senderOf(address)).toBe(sender)
})
