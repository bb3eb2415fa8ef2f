import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** React Aria keeps what it announced for some seconds, also when the label that it refers to has gone. Nobody meets it by then. */
const ANNOUNCED = '[data-live-announcer]'

/** Everything that axe can see is in order on what the page shows now, and nothing hangs out of the console's frame. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude(ANNOUNCED).analyze()
  const faults = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`
  )
  expect(faults).toEqual([])
  expect(await page.evaluate(emptyBelow), 'pixels that can be scrolled to below the console').toBe(0)
}

/** Runs in the page. The console is as high as the window, and its parts scroll; other pages may be longer. */
function emptyBelow(): number {
  const { scrollHeight, clientHeight } = document.documentElement
  return document.querySelector('.shell') ? scrollHeight - clientHeight : 0
}
