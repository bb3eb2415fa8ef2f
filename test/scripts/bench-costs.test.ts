import { describe, expect, it } from 'vitest'
import { chart, inWords } from '../../scripts/bench/chart.ts'
import {
  billOf,
  costs,
  messagesAMonth,
  monthlyPriceOf,
  plus,
  priceOf,
  times
} from '../../scripts/bench/cost.ts'
import { NOTHING, sumOf } from '../../scripts/bench/counted-worker.ts'
import { type Curve, flat, sizeOf, SLACK } from '../../scripts/bench/curves.ts'
import { PLAN } from '../../scripts/bench/prices.ts'

const curve = (what: string, ...rows: [number, number][]): Curve => ({
  what,
  points: rows.map(([rows_read, rows_written], index) => ({
    size: 1000 * 10 ** index,
    rows_read,
    rows_written
  }))
})

describe('a curve', () => {
  it('is good while the largest size costs about what the smallest does, in rows read and in rows written', () => {
    expect(flat(curve('page', [100, 0], [104, 0], [100 + SLACK, 0]))).toMatchObject({
      measured: '100/0 · 104/0 · 112/0',
      stands: 'good'
    })
    expect(flat(curve('page', [100, 0], [101 + SLACK, 0])).stands).toBe('over')
    expect(flat(curve('message', [10, 5], [10, 6 + SLACK])).stands).toBe('over')
  })

  it('that stops at a number is good until there', () => {
    expect(flat({ ...curve('counts', [100, 0], [500, 0]), most: 500 }).stands).toBe('good')
    expect(flat({ ...curve('counts', [100, 0], [501, 0]), most: 500 }).stands).toBe('over')
  })

  it('of nothing is never good', () => {
    expect(flat({ what: 'nothing', points: [] }).stands).toBe('over')
  })

  it('names its sizes in short', () => {
    expect([10, 1000, 100_000, 1_000_000].map(sizeOf)).toEqual(['10', '1 k', '100 k', '1 M'])
  })
})

describe('the chart', () => {
  const curves = [curve('page <of 50>', [100, 0], [104, 0]), curve('search', [20, 0], [900, 0])]
  const svg = chart('Rows & sizes', curves)

  it('says in words all that it shows', () => {
    expect(svg).toContain('role="img" aria-labelledby="title desc"')
    expect(svg).toContain('<title id="title">Rows &amp; sizes</title>')
    expect(svg).toContain('search: 20 rows at 1 k, 900 rows at 10 k.</desc>')
    expect(inWords(curve('one', [7, 0]))).toBe('one: 7 rows at 1 k.')
  })

  it('has a line for each curve, with its name, within the picture', () => {
    expect(svg).not.toContain('<of 50>')
    const drawn = [...svg.matchAll(/<polyline points="([^"]+)"/g)].flatMap(([, points = '']) =>
      points.split(' ')
    )
    expect(drawn).toHaveLength(4)
    for (const point of drawn) {
      const [x = -1, y = -1] = point.split(',').map(Number)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(720)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(400)
    }
  })

  it('keeps names apart where lines end together', () => {
    const many = Array.from({ length: 15 }, (_, index) => curve(`line ${index}`, [10, 0], [10, 0]))
    const heights = [...chart('Together', many).matchAll(/y="([\d.]+)" fill="[^"]+">line/g)].map(([, y]) =>
      Number(y)
    )
    expect(new Set(heights).size).toBe(15)
    for (const y of heights) expect(y).toBeGreaterThan(0)
    const sorted = heights.toSorted((one, other) => one - other)
    for (const [index, y] of sorted.entries())
      if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(14.9)
  })
})

describe('the costs', () => {
  const usage = {
    ...NOTHING,
    requests: 10,
    rows_read: 1000,
    rows_written: 100,
    queue_messages: 2,
    class_a: 1,
    class_b: 1,
    object_requests: 4
  }

  it('charge each at its price, a message of a queue three times', () => {
    const bill = billOf(usage)
    expect(bill.queue_operations).toBe(6)
    // a million exchanges: requests 3, CPU 2, read 1, written 100, queue 2.4, R2 4.5 + 0.36, rooms 0.6 + 0.32
    expect(priceOf(times(bill, 1e6))).toBeCloseTo(3 + 2 + 1 + 100 + 2.4 + 4.5 + 0.36 + 0.6 + 0.32, 6)
  })

  it('of a month are the plan alone while what it includes is not used up, and above it only what is more', () => {
    const bill = billOf({ ...NOTHING, rows_written: 50_000_000 })
    expect(monthlyPriceOf(bill)).toBe(PLAN)
    expect(monthlyPriceOf(plus(bill, billOf({ ...NOTHING, rows_written: 2_000_000 })))).toBe(PLAN + 2)
  })

  it('are of the figures to design for: the largest library and all others with all their channels', () => {
    expect(messagesAMonth()).toBe((149 * 50 + 360) * 30)
  })

  it('add up what was counted', () => {
    expect(sumOf([usage, usage])).toEqual({
      ...usage,
      requests: 20,
      rows_read: 2000,
      rows_written: 200,
      queue_messages: 4,
      class_a: 2,
      class_b: 2,
      object_requests: 8
    })
  })

  it('are told with their date, their sources and what was estimated', () => {
    const told = costs({
      exchange: usage,
      tick: { ...NOTHING, rows_read: 30, rows_written: 14, queue_messages: 11 }
    })
    expect(told).toMatch(/read on \d{4}-\d\d-\d\d/)
    expect(told).toContain('https://developers.cloudflare.com/workers/platform/pricing/')
    expect(told).toContain('(estimate)')
    // 43,200 ticks of 11 jobs, and an exchange for every two messages
    expect(told).toContain(((43_200 * 11 + (messagesAMonth() / 2) * 2) * 3).toLocaleString('en'))
  })
})
