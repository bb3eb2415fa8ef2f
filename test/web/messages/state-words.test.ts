import { describe, expect, test } from 'vitest'
import { FAILURE_REASONS } from '../../../workers/meta/reasons.ts'
import type { EventItem, MessageStatus } from '../../../web/console/messages/contract.ts'
import { eventWords } from '../../../web/console/messages/event-words.ts'
import { FAILURES } from '../../../web/console/messages/failures.ts'
import { failureWords, outgoingState, stateOf } from '../../../web/console/messages/state-words.ts'
import { createDates } from '../../../web/console/texts/dates.ts'
import { nl } from '../../../web/console/texts/nl.ts'
import { message, NOON, outgoing } from '../support.ts'

const words = nl.inbox.message
const dates = createDates('nl', 'Europe/Amsterdam')
const times = { accepted_at: NOON + 60_000, sent_at: null, delivered_at: null, read_at: null }
const state = (
  change: Parameters<typeof message>[1],
  can: { canSend?: boolean; leavesSoon?: boolean; canUndo?: boolean; canWithdraw?: boolean } = {}
) =>
  stateOf(message('m1', { origin: 'staff', ...change }), {
    dates,
    now: NOON,
    words,
    failures: FAILURES.nl,
    held: nl.messages.state,
    canSend: true,
    leavesSoon: false,
    canUndo: true,
    canWithdraw: true,
    ...can
  })

describe('what became of a message', () => {
  test.each<[MessageStatus, string]>([
    ['received', '12.00'],
    ['queued', 'wacht'],
    ['sending', 'wordt verzonden'],
    ['accepted', 'verzonden 12.01'],
    ['sent', 'verzonden 12.01'],
    ['delivered', '12.01 · bezorgd'],
    ['read', '12.01 · gelezen']
  ])('%s reads as %s', (status, text) => {
    expect(state({ status, times })).toMatchObject({ text, look: 'plain' })
  })
  test('only what WhatsApp accepted is ever called sent, delivered or read', () => {
    for (const status of ['queued', 'sending', 'uncertain', 'failed'] as const)
      expect(state({ status }).text).not.toMatch(/^verzonden|bezorgd|gelezen/)
  })
  test('while it can be taken back it offers that, to who wrote it, and only then', () => {
    const queued = (can: { leavesSoon: boolean; canUndo: boolean }) => state({ status: 'queued' }, can)
    expect(queued({ leavesSoon: true, canUndo: true })).toMatchObject({
      text: 'wordt verzonden',
      acts: ['undo']
    })
    expect(queued({ leavesSoon: true, canUndo: false })).toMatchObject({ text: 'wordt verzonden', acts: [] })
    expect(queued({ leavesSoon: false, canUndo: true })).toMatchObject({ text: 'wacht', acts: [] })
    expect(state({ status: 'accepted', times }, { leavesSoon: true }).acts).toEqual([])
  })
  test('a held answer says until when it waits for the tap, and can be withdrawn by who may answer', () => {
    const held = { until: NOON + 7 * 86_400_000 }
    expect(state({ status: 'queued', held }, { canUndo: false })).toEqual({
      text: 'wacht tot de klant tikt',
      advice: 'De klant krijgt een bericht met een knop. Dit wacht tot ma 12 jan om 12.00 uur.',
      look: 'soon',
      icon: 'clock',
      acts: ['withdraw']
    })
    expect(state({ status: 'queued', held }, { canWithdraw: false }).acts).toEqual([])
    expect(state({ status: 'accepted', held: null, times }).text).toBe('verzonden 12.01')
  })
  test('a failure says what is the matter and what to do', () => {
    expect(state({ status: 'failed', failure: { code: 131026, reason: 'no_whatsapp' } })).toEqual({
      text: 'mislukt: dit nummer heeft geen WhatsApp',
      advice: 'Bel de klant, of vraag om een ander nummer.',
      look: 'late',
      icon: 'alert',
      acts: ['resend']
    })
  })
  test('what Meta keeps is not called sent, until Meta sends it', () => {
    const failure = { code: null, reason: 'held_by_meta' }
    expect(state({ status: 'accepted', failure })).toEqual({
      text: 'Meta houdt dit bericht nog vast',
      advice: 'Het gaat weg als Meta het goedkeurt. Heeft het haast? Bel de klant.',
      look: 'soon',
      icon: 'clock',
      acts: []
    })
    expect(state({ status: 'sent', failure }).text).toBe('verzonden 12.00')
  })
  test('what another system told about a conversation says when, not that it was sent', () => {
    expect(state({ kind: 'system', origin: 'phone_app', status: 'accepted' })).toEqual({
      text: '12.00',
      look: 'plain',
      acts: []
    })
  })

  test('a failure cannot be sent again by who may not answer, nor twice', () => {
    const failure = { code: null, reason: 'transient' }
    expect(state({ status: 'failed', failure }, { canSend: false, canWithdraw: false }).acts).toEqual([])
    const late = { canSend: false, canWithdraw: true }
    expect(state({ status: 'failed', failure }, late).acts).toEqual(['hold'])
    expect(state({ status: 'failed', failure, resent_by: 'msg_b' })).toMatchObject({
      look: 'plain',
      acts: []
    })
  })
  test('an uncertain message asks the person only after the time for evidence has passed', () => {
    expect(state({ status: 'uncertain' })).toMatchObject({ look: 'soon', acts: [] })
    expect(state({ status: 'uncertain', asked: true })).toMatchObject({
      text: 'Mogelijk niet verzonden. Kijk op de telefoon of vraag het.',
      acts: ['resend']
    })
    expect(state({ status: 'uncertain', asked: true, resent_by: 'msg_b' })).toMatchObject({
      text: 'opnieuw verstuurd',
      acts: []
    })
  })
})

test('every reason of the server has words in both languages, and an unknown one is called unknown', () => {
  for (const failures of [FAILURES.nl, FAILURES.en])
    for (const reason of FAILURE_REASONS) {
      const [what, todo] = failureWords(reason, failures)
      expect(what, reason).not.toBe('')
      expect(todo, reason).not.toBe('')
    }
  expect(failureWords('moon_phase', FAILURES.nl)).toEqual(failureWords('unknown', FAILURES.nl))
  expect(failureWords('unknown', undefined)).toEqual(['…', ''])
})

describe('what is not on the server yet', () => {
  test('is being sent, or waits for a connection, and can be taken back', () => {
    expect(outgoingState(outgoing('o1', { state: 'posting' }), words)).toMatchObject({
      text: 'wordt verzonden',
      acts: ['undo']
    })
    expect(outgoingState(outgoing('o1', { offline: true }), words)).toMatchObject({
      text: 'wacht op verbinding',
      icon: 'clock'
    })
  })
  test('stays with the server’s reason and two buttons when it was refused', () => {
    const refused = outgoingState(
      outgoing('o1', { state: 'failed', failure: 'Deze klant is geblokkeerd.' }),
      words
    )
    expect(refused).toMatchObject({
      text: 'mislukt: Deze klant is geblokkeerd.',
      look: 'late',
      acts: ['retry', 'remove']
    })
  })
  test('a note is saved, not sent', () => {
    expect(outgoingState(outgoing('n1', { kind: 'note' }), words)).toMatchObject({
      text: 'wordt bewaard',
      acts: []
    })
  })
})

describe('what happened to a conversation', () => {
  const who = {
    subject: (id: string) => (id === 'me' ? 'jij' : 'Sanne'),
    object: (id: string) => (id === 'me' ? 'jou' : 'Sanne')
  }
  const event = (act: string, actor_id: string | null, subject_id: string | null = null) =>
    eventWords(
      { type: 'event', id: '1', act: act as EventItem['act'], actor_id, subject_id, at: NOON, seq: 1 },
      who,
      nl
    )
  test.each([
    ['conversation_closed', 'prs', null, 'afgerond door Sanne'],
    ['conversation_closed', 'me', null, 'afgerond door jou'],
    ['conversation_closed', null, null, 'vanzelf afgerond'],
    ['conversation_reopened', null, null, 'weer open door een nieuw bericht'],
    ['conversation_claimed', 'prs', null, 'Sanne nam dit gesprek'],
    ['conversation_assigned', 'prs', 'prs', 'Sanne nam dit gesprek'],
    ['conversation_assigned', 'prs', 'me', 'Sanne gaf dit gesprek aan jou'],
    ['conversation_assigned', 'me', 'prs', 'Jij gaf dit gesprek aan Sanne'],
    ['conversation_assigned', 'me', null, 'Jij gaf dit gesprek terug: het is van niemand'],
    ['conversation_given_back', null, null, 'dit gesprek is weer van niemand'],
    ['patron_blocked', 'me', null, 'Jij blokkeerde deze klant'],
    ['patron_unblocked', null, null, 'De blokkade is opgeheven'],
    ['thread_handed_over', null, null, 'Een ander systeem antwoordt nu in dit gesprek'],
    ['thread_taken_back', null, null, 'Wij antwoorden weer in dit gesprek'],
    ['held_expired', null, null, 'De klant haalde het klaargezette antwoord niet op binnen een week'],
    ['conversation_marked_unread', 'me', null, undefined]
  ])('%s by %s to %s reads as %s', (act, actor, subject, text) => {
    expect(event(act, actor, subject)).toBe(text)
  })
})
