import { describe, expect, test } from 'vitest'
import { ATTACHMENT_REASONS } from '../../../workers/attachments/reasons.ts'
import type { Attachment, MessageContent, MessageItem } from '../../../web/console/messages/contract.ts'
import { faceOf, marksOf, textBeside } from '../../../web/console/messages/faces/face.ts'
import { sizeOf } from '../../../web/console/messages/faces/shown.ts'
import { happenedWords, reactionWords } from '../../../web/console/messages/faces/told.ts'
import {
  callWords,
  clockWords,
  fetchingWords,
  fileTypeWords,
  labelWords,
  mayFetchAgain,
  phoneWords,
  whyNotHere
} from '../../../web/console/messages/faces/words.ts'
import { faces as facesEn } from '../../../web/console/texts/en/faces.ts'
import { nl } from '../../../web/console/texts/nl.ts'
import { faces as facesNl } from '../../../web/console/texts/nl/faces.ts'
import { message, NOON } from '../support.ts'

const words = nl.messages
const faces = facesNl
const PLACE = { latitude: 52.1, longitude: 5.1, name: 'Oost', address: null, url: null }
const NOTHING = { type: 'poll', code: 131_051 }
const file = (change: Partial<Attachment> = {}): Attachment => ({
  ...{ id: 'fil_a', kind: 'image', name: null, type: null, size: null, width: null, height: null },
  ...{ state: 'stored', reason: null, next_try_at: null, shown: 'image' },
  ...change
})

describe('the face of a message', () => {
  test.each<[string, Partial<MessageItem>, string]>([
    ['words', {}, 'plain'],
    ['a photo without words', { kind: 'image', text: null, attachments: [file()] }, 'plain'],
    ['a place', { kind: 'location', content: { location: PLACE } }, 'rich'],
    ['a call', { kind: 'call', text: null }, 'call'],
    ['a kind that nobody knows', { kind: 'hologram', text: null }, 'phone'],
    ['what Meta does not give', { kind: 'unreadable', content: { unreadable: NOTHING } }, 'phone'],
    ['an imported file to come', { kind: 'placeholder', text: null, imported: true }, 'placeholder'],
    ['that file, once it is here', { kind: 'placeholder', text: null, attachments: [file()] }, 'plain'],
    ['a new number', { kind: 'system', content: { system: { what: 'number_changed' } } }, 'line'],
    ['a summary by who answered before', { kind: 'system', origin: 'phone_app', standby: true }, 'plain'],
    ['a reaction to what is not here', { kind: 'reaction', text: '👍' }, 'line'],
    ['a message taken back', { kind: 'image', text: null, deleted_at: NOON }, 'deleted']
  ])('%s', (_, change, face) => {
    expect(faceOf(message('m1', change))).toBe(face)
  })
  test('does not say twice what was chosen or where it is', () => {
    const choice: MessageContent = {
      choice: { of: 'list', id: '1', title: 'Verlengen', description: null }
    }
    expect(textBeside(message('m1', { kind: 'list', text: 'Verlengen', content: choice }))).toBeNull()
    expect(textBeside(message('m1', { kind: 'list', text: 'en nog iets', content: choice }))).toBe(
      'en nog iets'
    )
    expect(textBeside(message('m1', { text: 'Dag' }))).toBe('Dag')
    const location = { latitude: 52.6, longitude: 5, name: 'Centrum', address: 'Plein 8', url: null }
    const branch = { kind: 'location', text: 'Centrum, Plein 8', content: { location } }
    expect(textBeside(message('m1', branch))).toBeNull()
  })
  test('tells above it that it was forwarded, from before, or another’s', () => {
    expect(marksOf(message('m1', { forwarded: 2, imported: true }), words)).toEqual([
      'vaak doorgestuurd',
      'van vóór de koppeling'
    ])
    expect(marksOf(message('m1', { forwarded: 1 }), words)).toEqual(['doorgestuurd'])
    expect(marksOf(message('m1', { standby: true }), words)).toEqual(['terwijl een ander dit gesprek had'])
    expect(marksOf(message('m1'), words)).toEqual([])
  })
  test('sends to the phone for what only that shows, with its name when people know it', () => {
    const of = (type: string) =>
      message('m1', { kind: 'unreadable', content: { unreadable: { type, code: null } } })
    expect(phoneWords(of('poll'), faces)).toMatch(/een peiling.*Open op de telefoon/)
    expect(phoneWords(of('payment_notification'), faces)).toMatch(/een betaling.*Open op de telefoon/)
    expect(phoneWords(of('zzz_new'), faces)).toBe(faces.unreadable)
    expect(phoneWords(of('constructor'), faces)).toBe(faces.unreadable)
  })
})

describe('a file that is not here', () => {
  test('is fetched again at a time, or `straks` when that is now', () => {
    const told = (next: number | null) => fetchingWords('Foto', next, NOON, () => '12.05 uur', faces.file)
    expect(told(null)).toBe('Foto wordt opgehaald')
    expect(told(NOON + 300_000)).toContain('om 12.05 uur opnieuw')
    for (const at of [NOON - 5000, NOON + 20_000])
      expect(told(at)).toContain('We proberen het straks opnieuw.')
  })
  test('says why and what to do, for every reason and in both languages', () => {
    for (const catalogue of [facesNl, facesEn])
      for (const reason of ATTACHMENT_REASONS) expect(catalogue.file.reasons[reason], reason).toMatch(/\.$/)
    expect(whyNotHere('Foto', 'expired', faces.file)).toBe(
      'Foto is er niet. WhatsApp bewaart het niet meer. Vraag de klant om het opnieuw te sturen.'
    )
    expect(whyNotHere('Foto', 'moon_phase', faces.file)).toContain(faces.file.reasons.unknown)
    expect(whyNotHere('Foto', 'toString', faces.file)).toContain(faces.file.reasons.unknown)
  })
  test('can be fetched again unless it is on its way or was taken back', () => {
    expect(mayFetchAgain(file({ state: 'failed', reason: 'unavailable' }))).toBe(true)
    expect(mayFetchAgain(file({ state: 'failed', reason: 'removed' }))).toBe(false)
    expect(mayFetchAgain(file({ state: 'waiting' }))).toBe(false)
    expect(mayFetchAgain(file({ state: 'waiting', reason: 'unavailable', next_try_at: NOON }))).toBe(true)
    expect(mayFetchAgain(file({ state: 'gone', reason: 'removed' }))).toBe(false)
  })
})

test.each([
  ['application/pdf', 'Pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word-document'],
  ['application/vnd.ms-excel', 'Excel-bestand'],
  ['text/calendar', 'Agenda-afspraak'],
  ['text/plain', 'Tekst'],
  ['application/octet-stream', 'Bestand'],
  [null, 'Bestand']
])('a file of type %s is called %s', (type, called) => {
  expect(fileTypeWords(type, faces.file.types)).toBe(called)
})

test('a picture keeps its shape and fits the thread, whatever its size', () => {
  expect(sizeOf(file({ width: 3000, height: 1500 }))).toEqual({ width: 320, height: 160 })
  expect(sizeOf(file({ width: 100, height: 50 }))).toEqual({ width: 100, height: 50 })
  expect(sizeOf(file({ kind: 'sticker', width: 512, height: 512 }))).toEqual({ width: 144, height: 144 })
  expect(sizeOf(file({ width: 9000, height: 1 })).height).toBe(1)
  expect(sizeOf(file())).toEqual({ width: 240, height: 180 })
})

test.each([
  [0, '0:00'],
  [12.9, '0:12'],
  [75, '1:15'],
  [3800, '1:03:20'],
  [Number.POSITIVE_INFINITY, '0:00'],
  [Number.NaN, '0:00']
])('a recording of %d seconds is %s', (seconds, clock) => {
  expect(clockWords(seconds)).toBe(clock)
})

describe('a call', () => {
  const call = (
    state: 'ringing' | 'answered' | 'missed' | 'rejected' | 'ended',
    seconds: number | null = null
  ) => callWords({ direction: 'in', state, seconds }, faces.call)
  test('that nobody took asks to call back', () => {
    expect(call('missed')).toEqual({ text: 'Gemiste oproep', advice: faces.call.missedTodo, missed: true })
    expect(call('rejected')).toMatchObject({ text: 'Oproep geweigerd', missed: true })
  })
  test('that was taken tells how long it lasted', () => {
    expect(call('ended', 42).text).toBe('Gebeld · 42 seconden')
    expect(call('ended', 180).text).toBe('Gebeld · 3 minuten')
    expect(call('ended', 3900).text).toBe('Gebeld · 1 uur 5 min')
    expect(call('ended')).toEqual({ text: 'Oproep · duur onbekend', missed: false })
  })
  test('of ours is not a missed one', () => {
    expect(callWords({ direction: 'out', state: 'missed', seconds: null }, faces.call)).toEqual({
      text: 'Wij belden de klant · niet opgenomen',
      missed: false
    })
  })
})

test('a reaction says whose it is, and ours whether it arrived', () => {
  const said = (status: MessageItem['status']) =>
    reactionWords({ emoji: '👍', status }, 'jij', words.reaction)
  expect(said('read')).toEqual({ text: 'jij: 👍', look: 'plain' })
  expect(said('queued').text).toBe('jij: 👍 (wordt verzonden)')
  expect(said('failed')).toEqual({ text: 'jij: 👍 (niet aangekomen)', look: 'late' })
})

test('what happened in the middle of a thread is told in a sentence', () => {
  const told = (change: Partial<MessageItem>) => happenedWords(message('m1', change), 'Joris', words)
  expect(told({ kind: 'reaction', text: '👍' })).toBe('Joris reageerde met 👍 op een ouder bericht')
  expect(told({ kind: 'reaction', text: null, origin: 'staff' })).toBe(
    'De bibliotheek nam een reactie op een ouder bericht terug'
  )
  expect(told({ kind: 'system', content: { system: { what: 'number_changed' } } })).toBe(
    'Joris heeft een nieuw telefoonnummer'
  )
  expect(told({ kind: 'system', text: 'Iets anders', content: null })).toBe('Iets anders')
})

test('a number of a card is called mobile, home or work, or what its owner called it', () => {
  expect(labelWords('CELL', faces.contact.labels)).toBe('mobiel')
  expect(labelWords('HOME', facesEn.contact.labels)).toBe('home')
  expect(labelWords('Zomerhuis', faces.contact.labels)).toBe('zomerhuis')
  expect(labelWords('constructor', faces.contact.labels)).toBe('constructor')
})
