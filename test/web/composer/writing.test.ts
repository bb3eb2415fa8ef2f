import { describe, expect, test } from 'vitest'
import { answeredMeanwhile } from '../../../web/console/composer/collision.ts'
import {
  dropped,
  EMPTY,
  isAhead,
  mustSave,
  notSaved,
  saved,
  saving,
  told,
  typed
} from '../../../web/console/composer/draft-sync.ts'
import { type Press, sends } from '../../../web/console/composer/enter.ts'
import { message, note } from '../support.ts'

describe('Enter', () => {
  const press = (change: Partial<Press>): Press => ({
    key: 'Enter',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 13,
    ...change
  })
  test.each<[string, Partial<Press>, boolean, boolean]>([
    ['sends on a keyboard', {}, false, true],
    ['breaks the line on a touch screen', {}, true, false],
    ['breaks the line with Shift', { shiftKey: true }, false, false],
    ['sends with Ctrl, also on a touch screen', { ctrlKey: true }, true, true],
    ['does nothing while an input method is choosing', { isComposing: true }, false, false],
    ['does nothing while an input method says so by its code only', { keyCode: 229 }, false, false],
    ['is Enter, not a letter', { key: 'a' }, false, false]
  ])('%s', (_, change, touch, expected) => {
    expect(sends(press(change), touch)).toBe(expected)
  })
})

describe('a draft', () => {
  const LATER = 10_000
  test('is to be saved when it differs from what the server has, one save at a time', () => {
    const draft = typed(EMPTY, 'Hoi', 1)
    expect(mustSave(EMPTY)).toBe(false)
    expect(mustSave(draft)).toBe(true)
    const underway = saving(draft)
    expect(mustSave(typed(underway, 'Hoi Joris', 2))).toBe(false)
    const after = saved(typed(underway, 'Hoi Joris', 2))
    expect(after).toMatchObject({ saved: 'Hoi', text: 'Hoi Joris' })
    expect(mustSave(after)).toBe(true)
  })
  test('that is too long for the server stays in the tab, and one that is too long to send goes there', () => {
    expect(mustSave(typed(EMPTY, 'x'.repeat(20_000), 1))).toBe(true)
    const draft = typed(EMPTY, 'x'.repeat(20_001), 1)
    expect([mustSave(draft), isAhead(draft)]).toEqual([false, true])
  })
  test('stays ahead when saving failed', () => {
    const draft = notSaved(saving(typed(EMPTY, 'Hoi', 1)))
    expect(isAhead(draft)).toBe(true)
    expect(mustSave(draft)).toBe(true)
  })
  test('takes what was typed on another computer when nothing is typed here', () => {
    expect(told(EMPTY, 'Van gisteren', LATER)).toMatchObject({ text: 'Van gisteren', saved: 'Van gisteren' })
  })
  test('never loses what is typed here to what the server has', () => {
    const draft = told(typed(EMPTY, 'Nieuw', 1), 'Oud', LATER)
    expect(draft.text).toBe('Nieuw')
    expect(isAhead(draft)).toBe(true)
  })
  test('does not come back by an answer that left before it was sent', () => {
    const sent = dropped(typed(saved(saving(typed(EMPTY, 'Hoi', 1))), '', LATER), LATER)
    expect(isAhead(sent)).toBe(false)
    expect(told(sent, 'Hoi', LATER + 500).text).toBe('')
    expect(told(sent, 'Elders getypt', LATER + 60_000).text).toBe('Elders getypt')
  })
  test('is emptied on the server once more when a save was under way while the message was accepted', () => {
    const draft = dropped(typed(saving(typed(EMPTY, 'Hoi', 1)), '', 2), 3)
    const after = saved(draft)
    expect(after.text).toBe('')
    expect(mustSave(after)).toBe(true)
  })
})

describe('a colleague who answers while I write', () => {
  const known = new Set(['p1'])
  const items = (change: Parameters<typeof message>[1]) => [message('p1'), message('s1', change)]
  test('stops me', () => {
    expect(answeredMeanwhile(items({ origin: 'staff', author_id: 'prs_b' }), known, 'prs_a')?.id).toBe('s1')
    expect(answeredMeanwhile(items({ origin: 'phone_app' }), known, 'prs_a')?.id).toBe('s1')
  })
  test('is not the patron, not I myself, not a machine, not an answer that failed', () => {
    expect(answeredMeanwhile(items({ origin: 'patron' }), known, 'prs_a')).toBeUndefined()
    expect(answeredMeanwhile(items({ origin: 'staff', author_id: 'prs_a' }), known, 'prs_a')).toBeUndefined()
    expect(answeredMeanwhile(items({ origin: 'automatic' }), known, 'prs_a')).toBeUndefined()
    const failed = { origin: 'staff', author_id: 'prs_b', status: 'failed' } as const
    expect(answeredMeanwhile(items(failed), known, 'prs_a')).toBeUndefined()
    expect(answeredMeanwhile([note('n1')], known, 'prs_a')).toBeUndefined()
  })
  test('is no news when the answer was there already, whatever became of it since', () => {
    const answered = items({ origin: 'staff', author_id: 'prs_b', seq: 99, status: 'read' })
    expect(answeredMeanwhile(answered, new Set(['p1', 's1']), 'prs_a')).toBeUndefined()
  })
})
