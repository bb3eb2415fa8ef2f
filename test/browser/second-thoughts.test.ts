import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { answers, logOf, type Question, rowOf } from './support/desk.ts'
import { oosterwiel, openOosterwiel, sendsOosterwiel, tidyOosterwiel } from './support/oosterwiel.ts'
import { test } from './support/person.ts'
import { messagesTo } from './support/simulator.ts'

test.beforeEach(tidyOosterwiel)
test.use({ email: 'tineke@oosterwiel.example' })

const reactionsOn = (page: Page, patron: Question) =>
  logOf(page, patron).getByRole('list', { name: 'Reacties' })

async function toList(page: Page, view: string): Promise<void> {
  await page.goto(`/b/${(await oosterwiel()).library_id}/gesprekken/${view}`)
}

test('a thumbs-up after our answer is a thank-you on the message it is about, and waits for nobody', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Kan ik mijn pas ophalen?' })
  await openOosterwiel(page, patron)
  await answers(page, patron, 'Ja, hij ligt klaar')
  await expect.poll(() => messagesTo(patron.from)).toHaveLength(1)
  const [answer] = await messagesTo(patron.from)
  await sendsOosterwiel({ kind: 'reaction', message_id: answer?.id, emoji: '👍' }, patron)
  await expect(reactionsOn(page, patron).getByText(`${patron.name}: 👍`)).toBeAttached()
  await expectAccessible(page)
  await toList(page, 'wacht-op-klant')
  await expect(rowOf(page, patron)).toContainText('Reageerde met 👍')
  await expect(rowOf(page, patron)).toContainText('Bedankt')
  await rowOf(page, patron).click()
  await sendsOosterwiel({ kind: 'reaction', message_id: answer?.id }, patron)
  await expect(reactionsOn(page, patron)).toHaveCount(0)
})

test('an emoji as an answer is chosen with keys, arrives on the message it is about, and can be taken back', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Dankjewel voor de hulp!' })
  await openOosterwiel(page, patron)
  const react = logOf(page, patron).getByRole('button', { name: 'Reageer met een emoji' })
  const choices = page.getByRole('dialog', { name: 'Reageer' })
  const shown = async () => (await messagesTo(patron.from)).map(({ target, text }) => [target, text])
  await react.press('Enter')
  await expect(choices).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(choices.getByRole('button', { name: 'Reageer met 👍' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(choices).toHaveCount(0)
  await expect(react).toBeFocused()
  await react.press('Enter')
  await choices.getByRole('button', { name: 'Reageer met ❤️' }).press('Enter')
  await expect(reactionsOn(page, patron).getByText('jij: ❤️')).toBeAttached()
  await expect.poll(shown).toEqual([[patron.id, '❤️']])
  await react.press('Enter')
  await choices.getByLabel('Andere emoji').fill('geen emoji')
  await page.keyboard.press('Enter')
  await expect(choices.getByText('Kies één emoji.')).toBeVisible()
  await expectAccessible(page)
  await choices.getByRole('button', { name: 'Haal ❤️ weg' }).press('Enter')
  await expect(reactionsOn(page, patron)).toHaveCount(0)
  await expect.poll(shown).toEqual([
    [patron.id, '❤️'],
    [patron.id, '']
  ])
})

test('an edited message shows its new words, what it said before, and waits for us again', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Ik kom dinsdag' })
  await openOosterwiel(page, patron)
  await answers(page, patron, 'Tot dinsdag!')
  await expect(logOf(page, patron).getByText(/bezorgd|gelezen/)).toBeVisible()
  await sendsOosterwiel({ kind: 'edit', message_id: patron.id, text: 'Ik kom donderdag' }, patron)
  const log = logOf(page, patron)
  await expect(log.getByText('Ik kom donderdag')).toBeVisible()
  await expect(log.getByText('Ik kom dinsdag')).toHaveCount(0)
  const edited = log.getByRole('button', { name: 'bewerkt: toon eerdere versies' })
  await edited.press('Enter')
  const versions = page.getByRole('dialog', { name: 'Eerdere versies' })
  await expect(versions.getByRole('listitem')).toHaveText([
    /^Nu.*Ik kom donderdag$/,
    /^Eerst.*Ik kom dinsdag$/
  ])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(edited).toBeFocused()
  await toList(page, 'wacht-op-ons')
  await expect(rowOf(page, patron)).toBeVisible()
})

test('the list follows what becomes of a message: other words, and after it was deleted none', async ({
  page
}) => {
  const patron = await sendsOosterwiel({ text: 'Mijn kastje is 12' })
  await toList(page, 'wacht-op-ons')
  await expect(rowOf(page, patron)).toContainText('Mijn kastje is 12')
  await sendsOosterwiel({ kind: 'edit', message_id: patron.id, text: 'Mijn kastje is 14' }, patron)
  await expect(rowOf(page, patron)).toContainText('Mijn kastje is 14')
  await sendsOosterwiel({ kind: 'delete', message_id: patron.id }, patron)
  await expect(rowOf(page, patron)).toContainText('Bericht verwijderd')
  await expect(page.getByText(/Mijn kastje/)).toHaveCount(0)
  await rowOf(page, patron).click()
  await expect(logOf(page, patron).getByText('De klant heeft dit bericht verwijderd.')).toBeVisible()
  await expect(page.getByText(/Mijn kastje/)).toHaveCount(0)
  await expectAccessible(page)
})
