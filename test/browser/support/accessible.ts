import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** React Aria keeps what it announced for some seconds, also when the label that it refers to has gone. Nobody meets it by then. */
const ANNOUNCED = '[data-live-announcer]'

/** Everything that axe can see is in order on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude(ANNOUNCED).analyze()
  const faults = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`
  )
  expect(faults).toEqual([])
}
