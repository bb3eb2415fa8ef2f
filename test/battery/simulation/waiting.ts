import * as v from 'valibot'
import { HOLIDAYS } from '../../../workers/hours/holidays.ts'
import { saveHoursOf } from '../../../workers/hours/save.ts'
import { hoursSchema } from '../../../workers/hours/schema.ts'
import { DAY, MINUTE, answers, asked, askedAndAnswered, is, statusIs, waits } from './parts.ts'
import type { Play, Scenario } from './play.ts'

/** An answer that waits for the patron over a weekend. */
const onMonday = async (play: Play) => {
  await play.presses(async () => undefined)
  void play.town.cloudflare.tick()
  play.asks()
  await play.settles()
  await waits(play, 2 * DAY)
}

const tapped = (play: Play) => {
  const [told] = play.town.meta.taken
  play.sends({
    ...{ id: 'wamid.TAP', type: 'button', context: { id: told?.external_id } },
    button: { text: 'Lees antwoord', payload: `baak.answer.${told?.message_id}` }
  })
}

export const HELD: Scenario[] = [
  { title: 'a held answer', meets: 'staff', prepare: onMonday, act: (play) => answers(play, { hold: true }) },
  {
    title: 'the template that tells of it',
    meets: 'job outbox',
    prepare: onMonday,
    act: (play) => answers(play, { hold: true })
  },
  {
    title: 'the tap that opens the window',
    silent: true,
    meets: 'webhook',
    prepare: async (play) => {
      await onMonday(play)
      await answers(play, { hold: true })
    },
    act: tapped,
    wrong: (play) =>
      play.town.meta.taken.length === 2 ? statusIs('accepted')(play) : ['it did not leave once']
  },
  {
    title: 'a message instead of the tap',
    meets: 'webhook',
    prepare: async (play) => {
      await onMonday(play)
      await answers(play, { hold: true })
    },
    act: (play) => play.asks(),
    wrong: statusIs('accepted')
  },
  {
    title: 'a week in which nobody taps',
    meets: 'tick',
    prepare: async (play) => {
      await onMonday(play)
      await answers(play, { hold: true })
    },
    act: (play) => play.town.cloudflare.tick()
  }
]

/** There is somebody day and night. */
const answersAlways = (play: Play) =>
  play.presses((ctx) => {
    const week = Array.from({ length: 7 }, () => [{ from: '00:00', until: '24:00' }])
    const channels = { [play.library.channel_id]: { follows: null, week, seasons: [] } }
    const holidays = Object.fromEntries(HOLIDAYS.map(({ id }) => [id, { state: 'open', closes_at: null }]))
    return saveHoursOf(
      ctx,
      0,
      v.parse(hoursSchema, { branches: {}, channels, closures: [], holidays, region: null })
    )
  })

/** The ticks that heal. */
export const TICKS: Scenario[] = [
  { title: 'a tick', meets: 'tick', prepare: askedAndAnswered, act: (play) => play.town.cloudflare.tick() },
  {
    title: 'a confirmation that is due',
    meets: 'job chores receipts',
    prepare: async (play) => {
      await answersAlways(play)
      await askedAndAnswered(play)
      await waits(play, 20 * MINUTE)
      play.asks()
      await waits(play, 3 * MINUTE)
    },
    act: (play) => play.town.cloudflare.tick(),
    wrong: (play) =>
      is(play, 'confirmations', "select count(*) from messages where automatic = 'received'", 1)
  },
  {
    title: 'a chore',
    meets: 'job chores seals',
    prepare: asked,
    act: (play) => play.town.cloudflare.tick()
  }
]
