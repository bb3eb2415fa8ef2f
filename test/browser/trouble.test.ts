import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { answers, logOf, rowOf } from './support/desk.ts'
import { asksOosterwiel, oosterwiel, tidyOosterwiel, veldwater } from './support/oosterwiel.ts'
import { stateOf, test } from './support/person.ts'
import { faults, shownTo } from './support/simulator.ts'

test.beforeEach(tidyOosterwiel)
test.afterEach(() => faults())

test.describe('when Meta takes the access away', () => {
  test.use({ email: 'tineke@oosterwiel.example' })

  test('a banner says so, questions keep coming, and what waited leaves once after it is put right', async ({
    page,
    browser
  }) => {
    const { phone_number_id } = await oosterwiel()
    const patron = await asksOosterwiel('Is er morgen taalcafé?')
    await page.goto('/')
    await rowOf(page, patron).click()
    await faults({ where: 'messages', phone_number_id, error_code: 190 })
    await answers(page, patron, 'Ja, om tien uur')
    await expect(page.getByText(/versturen lukt nu niet/)).toBeVisible()
    await expect(logOf(page, patron).getByText(/^wacht$/)).toBeVisible()
    expect(await shownTo(patron.from)).toEqual([])
    await expectAccessible(page)
    const later = await asksOosterwiel('En overmorgen?')
    await expect(rowOf(page, later), 'what patrons write needs no access').toBeVisible()

    const other = await browser.newContext({ storageState: await stateOf('fatma@veldwater.example') })
    const colleague = await other.newPage()
    await colleague.goto(page.url())
    await expect(colleague.getByText('Je coördinator of beheerder kan dit oplossen.')).toBeVisible()
    await expect(colleague.getByRole('button', { name: 'Opnieuw proberen' })).toHaveCount(0)
    await other.close()

    await faults()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.getByText(/versturen lukt nu niet/)).toHaveCount(0)
    await expect(logOf(page, patron).getByText(/bezorgd|gelezen/)).toBeVisible()
    expect(await shownTo(patron.from)).toEqual(['Ja, om tien uur'])
  })
})

test.describe('when the connection breaks after Meta took the answer', () => {
  test.use({ email: 'tineke@oosterwiel.example' })

  test('the patron’s phone settles it: delivered, once, with nothing to ask', async ({ page }) => {
    const patron = await asksOosterwiel('Mag ik mijn laptop opladen?')
    await faults({ where: 'messages', to: patron.from, hang_up: 'after', times: 1 })
    await page.goto('/')
    await rowOf(page, patron).click()
    await answers(page, patron, 'Natuurlijk, bij het raam')
    await expect(logOf(page, patron).getByText(/bezorgd|gelezen/)).toBeVisible()
    await expect(logOf(page, patron).getByRole('button', { name: /Opnieuw/ })).toHaveCount(0)
    expect(await shownTo(patron.from)).toEqual(['Natuurlijk, bij het raam'])
  })
})

test.describe('when nobody ever found out', () => {
  test.use({ email: 'sanne@veldwater.example' })

  test('the desk is asked, and sends it again as a message of its own', async ({ page }) => {
    const { library_id } = await veldwater()
    const before = await shownTo('31655501006')
    await page.goto(`/b/${library_id}/zoeken?q=Petra`)
    await page.getByRole('link', { name: /^Petra Wiersma/ }).click()
    const log = page.getByRole('log', { name: 'Berichten met Petra Wiersma' })
    await expect(log.getByText('Mogelijk niet verzonden. Kijk op de telefoon of vraag het.')).toBeVisible()
    await expectAccessible(page)
    await log.getByRole('button', { name: /Opnieuw sturen/ }).click()
    await expect(log.getByText('opnieuw verstuurd')).toBeVisible()
    await expect.poll(() => shownTo('31655501006')).toHaveLength(before.length + 1)
    await expect(log.getByText(/bezorgd|gelezen/).last()).toBeVisible()
    expect(await shownTo('31655501006')).toHaveLength(before.length + 1)
  })
})
