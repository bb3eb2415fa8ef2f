import { DatabaseSync } from 'node:sqlite'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'
import { readPrices, sqlOf } from '../../scripts/prices.ts'
import { callingCodes, priceOf } from '../../workers/message-prices/price.ts'

const CSV = `country;category;from_on;price;currency
31;utility;2026-10-01;0,0123;EUR
31;utility;2027-01-01;0.02;EUR

1;marketing;2026-10-01;1;USD
`

test('a copy of the rate card becomes rows of the directory, and the same copy again changes nothing', () => {
  const database = new DatabaseSync(':memory:')
  database.exec(readFileSync(`${ROOT}migrations/directory/0005_message_prices.sql`, 'utf8'))
  const sql = sqlOf(readPrices(CSV))
  database.exec(sql)
  database.exec(sql)
  const rows = database
    .prepare('select country, category, micros from message_prices order by from_on, country')
    .all()
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['1', 'marketing', 1_000_000],
    ['31', 'utility', 12_300],
    ['31', 'utility', 20_000]
  ])
})

test.each([
  ['a country by name', 'Nederland;utility;2026-10-01;0,01;EUR'],
  ['a category of none', '31;cheap;2026-10-01;0,01;EUR'],
  ['a price that is no number', '31;utility;2026-10-01;gratis;EUR'],
  ['a quote', "31;utility;2026-10-01;0,01;E'R"],
  ['too few columns', '31;utility']
])('a line with %s is named', (_what, line) => {
  expect(() => readPrices(`31;utility;2026-10-01;0,01;EUR\n${line}`)).toThrow('line 2')
})

test('the longest calling code wins, and an ordinary message costs what a utility one does', () => {
  const row = (country: string, category: 'service' | 'utility', micros: number) => ({
    ...{ country, category, micros, currency: 'EUR' }
  })
  const rows = [row('1', 'utility', 1), row('1809', 'utility', 2), row('1', 'service', 3)]
  expect(callingCodes('18095550123').slice(0, 4)).toEqual(['1', '18', '180', '1809'])
  expect(priceOf(rows, 'service')).toEqual({ micros: 2, currency: 'EUR' })
  expect(priceOf(rows.slice(0, 1), 'service')).toEqual({ micros: 1, currency: 'EUR' })
  expect(priceOf([row('1', 'service', 3), row('1', 'utility', 1)], 'service')).toMatchObject({ micros: 3 })
  expect(priceOf(rows, 'marketing')).toBe(null)
  expect(priceOf([], 'utility')).toBe(null)
})
