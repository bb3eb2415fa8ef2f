import { expect, test } from 'vitest'
import { openAt } from '../../workers/hours/calendar.ts'
import { findCalendars } from '../../workers/hours/find-calendars.ts'
import { makeLibrary } from '../support/library.ts'

test('a library that set nothing answers on weekdays from ten to five, and of its branches no hours are known', async () => {
  const { ctx, channel } = await makeLibrary()
  const calendars = await findCalendars(ctx)
  expect(calendars.version).toBe(0)
  expect(calendars.branch('brn_x').known).toBe(false)
  const friday = openAt(calendars.channel(channel.id), Date.parse('2026-11-27T12:00+01:00'))
  expect(friday).toMatchObject({ open: true, until_at: Date.parse('2026-11-27T17:00+01:00') })
  expect(openAt(calendars.channel(channel.id), Date.parse('2026-11-28T12:00+01:00')).open).toBe(false)
})

test('nothing is reckoned twice while nothing changes', async () => {
  const { ctx } = await makeLibrary()
  expect(await findCalendars(ctx)).toBe(await findCalendars(ctx))
})
