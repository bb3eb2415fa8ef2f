import { DAY, answers, asked, askedAndAnswered, statusIs, waits } from './parts.ts'
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

/** The ticks that heal. */
export const TICKS: Scenario[] = [
  { title: 'a tick', meets: 'tick', prepare: askedAndAnswered, act: (play) => play.town.cloudflare.tick() },
  {
    title: 'a chore',
    meets: 'job chores seals',
    prepare: asked,
    act: (play) => play.town.cloudflare.tick()
  }
]
