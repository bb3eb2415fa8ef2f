import { expect, test } from 'vitest'
import { initialsOf, tintOf } from '../../web/console/ui/initials.ts'

test.each([
  ['Sanne van der Veen', 'SV'],
  ['Joris', 'JO'],
  ['Fatima Aydın', 'FA'],
  ['ibrahim', 'IB'],
  ['Łukasz Nowak', 'ŁN'],
  ['@noor.leest', '@N'],
  ['👋 Petra', 'PE'],
  ['+31 6 5550 0123', '?'],
  ['', '?'],
  [null, '?']
])('the avatar of %s shows %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})

test('a person keeps the same colour', () => {
  expect(tintOf('ptr_01h455vb4pex5vsknk084sn02q')).toBe(tintOf('ptr_01h455vb4pex5vsknk084sn02q'))
  const tints = new Set(Array.from({ length: 40 }, (_, number) => tintOf(`ptr_${number}`)))
  expect(tints.size).toBe(5)
})
