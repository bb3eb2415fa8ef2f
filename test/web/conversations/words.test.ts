import { describe, expect, test } from 'vitest'
import type { Library } from '../../../web/console/api/contract.ts'
import { precisely, roughly, waitingWords } from '../../../web/console/conversations/duration.ts'
import {
  branchName,
  channelName,
  colleagueName,
  patronName,
  previewOf
} from '../../../web/console/conversations/names.ts'
import { noticeOf } from '../../../web/console/conversations/notice.ts'
import { windowWords } from '../../../web/console/conversations/window.ts'
import { createDates } from '../../../web/console/texts/dates.ts'
import { en } from '../../../web/console/texts/en.ts'
import { nl } from '../../../web/console/texts/nl.ts'
import { conversation, NOON } from '../support.ts'

const { inbox } = nl
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('how long someone waits', () => {
  test.each([
    [-5, 'net', 'briefly'],
    [59_999, 'net', 'briefly'],
    [MINUTE, '1 min', '1 min'],
    [18.9 * MINUTE, '18 min', '18 min'],
    [119 * MINUTE, '1 uur', '1 hour'],
    [2 * HOUR, '2 uur', '2 hours'],
    [23.99 * HOUR, '23 uur', '23 hours'],
    [DAY, '1 dag', '1 day'],
    [3.5 * DAY, '3 dagen', '3 days']
  ])('%d ms is %s', (ms, dutch, english) => {
    expect(roughly(ms, inbox.duration)).toBe(dutch)
    expect(roughly(ms, en.inbox.duration)).toBe(english)
  })
  test('is told with the word, and a new one is not said to wait', () => {
    expect(waitingWords(18 * MINUTE, inbox)).toBe('Wacht 18 min')
    expect(waitingWords(0, inbox)).toBe('Net binnen')
  })
  test('is not called new when it is our failed answer that makes them wait again', () => {
    expect(waitingWords(18 * MINUTE, inbox, false)).toBe('Wacht 18 min')
    expect(waitingWords(0, inbox, false)).toBe(false)
  })
  test.each([
    [1, '1 min'],
    [59 * MINUTE + 1, '1 uur'],
    [80 * MINUTE, '1 uur 20 min'],
    [2 * HOUR - 1, '2 uur']
  ])('with %d ms left there is %s', (ms, words) => {
    expect(precisely(ms, inbox.duration)).toBe(words)
  })
})

describe('the 24-hour window', () => {
  const dates = createDates('nl', 'Europe/Amsterdam')
  const words = (endsAt: number | null, now = NOON) => windowWords(endsAt, now, dates, inbox)
  test('ends today at an hour, tomorrow at an hour with its day', () => {
    expect(words(NOON + 3 * HOUR)).toEqual({ open: true, soon: false, text: 'vrij antwoorden tot 15.00 uur' })
    expect(words(NOON + 21.5 * HOUR).text).toBe('vrij antwoorden tot morgen 9.30 uur')
  })
  test('counts down under two hours', () => {
    expect(words(NOON + 2 * HOUR)).toMatchObject({ soon: false })
    expect(words(NOON + 80 * MINUTE)).toEqual({
      open: true,
      soon: true,
      text: 'nog 1 uur 20 min vrij antwoorden'
    })
  })
  test('says it shorter on a phone', () => {
    const short = (endsAt: number) => windowWords(endsAt, NOON, dates, inbox, true).text
    expect(short(NOON + 21.5 * HOUR)).toBe('vrij tot morgen 9.30 uur')
    expect(short(NOON + 80 * MINUTE)).toBe('nog 1 uur 20 min vrij')
    expect(short(NOON)).toBe('24 uur voorbij')
  })
  test('is closed at the moment it ends, and where nobody ever wrote', () => {
    expect(words(NOON)).toEqual({ open: false, soon: false, text: 'vrij antwoorden kan niet meer' })
    expect(words(null).open).toBe(false)
    expect(words(NOON + 1).open).toBe(true)
  })
})

describe('names', () => {
  const member = (id: string, name: string, left = false) => ({ id, name, initials: 'XX', left })
  const members = [
    member('prs_a', 'Sanne Visser'),
    member('prs_b', 'Bram de Wit'),
    member('prs_c', 'Bram Smit')
  ]

  test('a patron without a name is known by username, then by the end of the number', () => {
    expect(patronName({ name: 'Joris', username: 'joris' }, inbox)).toBe('Joris')
    expect(patronName({ name: ' ', username: 'joris' }, inbox)).toBe('@joris')
    expect(patronName({ name: null, username: null, phone_hint: '•• 482' }, inbox)).toBe('Nummer •• 482')
    expect(patronName({ name: null, username: null, phone_hint: null }, inbox)).toBe('Onbekende klant')
  })
  test('a colleague goes by first name, by the whole name where two share it', () => {
    expect(colleagueName('prs_a', members, inbox)).toBe('Sanne')
    expect(colleagueName('prs_b', members, inbox)).toBe('Bram de Wit')
    expect(colleagueName('prs_x', members, inbox)).toBe('een oud-collega')
  })
  test('a channel goes by its kind, by its own name where there are several of a kind', () => {
    const channel = (id: string, name: string) => ({
      ...{ id, name, kind: 'whatsapp', display_phone_number: null, state: 'connected', breaker: null }
    })
    const library = (...channels: ReturnType<typeof channel>[]) => ({ channels }) as unknown as Library
    expect(channelName('chn_a', library(channel('chn_a', 'Balie')), inbox)).toBe('WhatsApp')
    expect(channelName('chn_b', library(channel('chn_a', 'Balie'), channel('chn_b', 'Jeugd')), inbox)).toBe(
      'Jeugd'
    )
    expect(channelName('chn_x', library(), inbox)).toBe('')
  })
})

describe('the line under a name', () => {
  const last = (text: string | null, origin: 'patron' | 'staff' | 'automatic', kind = 'text') =>
    conversation({ last_message: { text, kind, origin, at: NOON } })
  test('is what was said last, and who of us two said it', () => {
    expect(previewOf(last('Ben\nje  er?', 'patron'), undefined, nl).text).toBe('Ben je er?')
    expect(previewOf(last('Ja', 'staff'), undefined, nl).text).toBe('Wij: Ja')
    expect(previewOf(last('We zijn dicht', 'automatic'), undefined, nl).text).toBe(
      'Automatisch: We zijn dicht'
    )
    expect(previewOf(last(null, 'patron', 'sticker'), undefined, nl).text).toBe('Sticker')
  })
  test('is my own unsent text first, and no longer once this tab knows that I emptied it', () => {
    const drafted = conversation({ draft: 'Dag Joris' })
    expect(previewOf(drafted, undefined, nl)).toMatchObject({ text: 'Concept: Dag Joris', draft: true })
    expect(previewOf(drafted, 'Dag Joris,\nje', nl).text).toBe('Concept: Dag Joris, je')
    expect(previewOf(drafted, '', nl)).toMatchObject({ text: 'Hoi', draft: false })
  })
})

test('a branch is named while the library has it', () => {
  const library = { branches: [{ id: 'bra_a', name: 'Vestiging Oost' }] } as unknown as Library
  expect(branchName('bra_a', library)).toBe('Vestiging Oost')
  expect(branchName('bra_b', library)).toBeUndefined()
  expect(branchName(null, library)).toBeUndefined()
})

describe('losing a conversation that is open', () => {
  const members = [{ id: 'prs_b', name: 'Bram de Wit', initials: 'BW', left: false }]
  const about = { me: 'prs_a', members, inbox }
  const of = (assignee_id: string | null) => conversation({ assignee_id })
  test('is told when a colleague took mine', () => {
    expect(noticeOf(of('prs_a'), of('prs_b'), about)).toBe('Bram behandelt dit gesprek nu.')
  })
  test('is not told when it was not mine, or nothing changed, or it went to nobody', () => {
    expect(noticeOf(of(null), of('prs_b'), about)).toBeUndefined()
    expect(noticeOf(of('prs_a'), of('prs_a'), about)).toBeUndefined()
    expect(noticeOf(of('prs_a'), of(null), about)).toBeUndefined()
  })
})
