import { expect, test } from 'vitest'
import { FIRST_TEMPLATES } from '../../scripts/simulator/graph/first-templates.ts'
import { SEEDED } from '../../workers/templates/seeded.ts'

test('the simulated Meta has approved exactly the templates that our operator submits', () => {
  const shown = (
    list: readonly { name: string; language: string; components: { type: string; text?: string }[] }[]
  ) => list.map(({ name, language, components }) => [name, language, components[0]?.text])
  expect(shown(FIRST_TEMPLATES)).toEqual(shown(SEEDED))
})
