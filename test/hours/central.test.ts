import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openAt } from '../../workers/hours/calendar.ts'
import {
  addCentralClosure,
  changeCentralClosure,
  listCentralClosures,
  removeCentralClosure
} from '../../workers/hours/central-closures.ts'
import { findCalendars } from '../../workers/hours/find-calendars.ts'
import { newId } from '../../workers/lib/id.ts'
import { makeLibrary } from '../support/library.ts'

/** A Wednesday that no other test asks about. */
const ON = '2173-03-10'
const NOON = Date.parse(`${ON}T12:00+01:00`)
const day = {
  kind: 'closure' as const,
  region: null,
  name: 'Dag van de vereniging',
  from_on: ON,
  until_on: ON
}

test('a day that the operator closes closes every library, until it is moved or gone, and each step is in the log', async () => {
  const { ctx, channel, person } = await makeLibrary({ people: [{ operator: true }] })
  const open = async () => openAt((await findCalendars(ctx)).channel(channel.id), NOON).open
  expect(await open()).toBe(true)
  const id = await addCentralClosure(ctx, person.id, day)
  expect(await open()).toBe(false)
  await changeCentralClosure(ctx, person.id, id, { ...day, from_on: '2173-03-11', until_on: '2173-03-11' })
  expect(await open()).toBe(true)
  await removeCentralClosure(ctx, person.id, id)
  expect((await listCentralClosures(ctx)).some((item) => item.id === id)).toBe(false)
  const log = await env.DIRECTORY.prepare('select act from operator_log where subject = ? order by at, id')
    .bind(id)
    .all()
  expect(log.results.map(({ act }) => act)).toEqual([
    'central_day_added',
    'central_day_changed',
    'central_day_removed'
  ])
})

test('a day that is not there is not found', async () => {
  const { ctx, person } = await makeLibrary()
  const missing = newId('central_closure')
  await expect(changeCentralClosure(ctx, person.id, missing, day)).rejects.toMatchObject({
    code: 'not_found'
  })
  await expect(removeCentralClosure(ctx, person.id, missing)).rejects.toMatchObject({ code: 'not_found' })
})

test('the school holidays that Baak comes with are whole weeks from Saturday to Sunday, one of each a region and school year', async () => {
  const { ctx } = await makeLibrary()
  const days = (await listCentralClosures(ctx)).filter(({ kind }) => kind === 'school_holiday')
  expect(days.length).toBeGreaterThanOrEqual(26)
  for (const { from_on, until_on, name } of days) {
    expect([name, from_on, new Date(from_on).getUTCDay()]).toEqual([name, from_on, 6])
    expect([name, until_on, new Date(until_on).getUTCDay()]).toEqual([name, until_on, 0])
  }
  for (const region of ['noord', 'midden', 'zuid'] as const) {
    const own = days.filter((item) => item.region === null || item.region === region)
    for (let at = 1; at < own.length; at += 1)
      expect([region, (own[at]?.from_on ?? '') > (own[at - 1]?.until_on ?? '')]).toEqual([region, true])
    expect(own.filter(({ name }) => name === 'Zomervakantie')).toHaveLength(2)
    expect(own.filter(({ name }) => name === 'Herfstvakantie')).toHaveLength(3)
  }
})
