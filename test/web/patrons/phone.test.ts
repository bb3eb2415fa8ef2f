import { expect, test } from 'vitest'
import { spokenPhone } from '../../../web/console/patrons/phone.ts'

test.each([
  ['31655500123', '+31 6 5550 0123'],
  ['31205550123', '+31 20 55 50 123'],
  ['4915555500123', '+49 15 55 55 00 123']
])('%s is read out as %s', (digits, spoken) => {
  expect(spokenPhone(digits)).toBe(spoken)
})
