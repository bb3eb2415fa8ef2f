import { close } from '../../../workers/conversations/change-state.ts'
import { phoneOf } from '../world/patrons.ts'
import {
  DAY,
  asked,
  askedAndAnswered,
  countIs,
  forgets,
  is,
  lastWritten,
  stateIs,
  statusIs,
  statusOf,
  waits
} from './parts.ts'
import type { Scenario } from './play.ts'

/** What Meta brings. */
export const INBOUND: Scenario[] = [
  { title: 'a first message', meets: 'webhook', act: (play) => play.asks(), wrong: stateIs('waiting_on_us') },
  { title: 'a further message', meets: 'webhook', prepare: asked, act: (play) => play.asks() },
  {
    title: 'a message after closing',
    meets: 'webhook',
    prepare: async (play) => {
      await asked(play)
      await play.settles()
      await play.presses((ctx) => close(ctx, play.conversation()))
      await waits(play, 9 * DAY)
    },
    act: (play) => play.asks(),
    wrong: countIs('conversations', 2)
  },
  {
    title: 'several messages at once',
    meets: 'webhook',
    act: (play) => {
      for (let patron = 1; patron <= 3; patron += 1) play.asks(patron)
    },
    wrong: countIs('conversations', 3)
  },
  {
    title: 'an edit',
    meets: 'webhook',
    prepare: asked,
    act: (play) => {
      const original_message_id = lastWritten(play)
      const message = { type: 'text', text: { body: 'Toch morgen' } }
      play.sends({ id: 'wamid.EDIT', type: 'edit', edit: { original_message_id, message } })
      forgets(play)
    },
    wrong: (play) => is(play, 'the text', 'select text from messages', 'Toch morgen')
  },
  {
    title: 'a deletion before its message',
    meets: 'webhook',
    act: async (play) => {
      play.sends({ id: 'wamid.REVOKE', type: 'revoke', revoke: { original_message_id: 'wamid.LATE' } })
      await play.settles()
      play.sends({ id: 'wamid.LATE', type: 'text', text: { body: 'Niet lezen' } })
    },
    wrong: (play) => is(play, 'the text', "select text from messages where external_id = 'wamid.LATE'", null)
  },
  {
    title: 'a reaction before its message',
    silent: true,
    meets: 'webhook',
    act: async (play) => {
      play.sends({ id: 'wamid.REACT', type: 'reaction', reaction: { message_id: 'wamid.LATE', emoji: '👍' } })
      await play.settles()
      play.sends({ id: 'wamid.LATE', type: 'text', text: { body: 'Hoi' } })
    },
    wrong: countIs('messages', 2)
  },
  {
    title: 'a status',
    silent: true,
    meets: 'webhook',
    prepare: askedAndAnswered,
    act: (play) => statusOf(play, 'read'),
    wrong: statusIs('read')
  },
  {
    title: 'a failure that Meta tells later',
    silent: true,
    meets: 'webhook',
    prepare: askedAndAnswered,
    act: (play) => statusOf(play, 'failed'),
    wrong: (play) => [...statusIs('failed')(play), ...stateIs('waiting_on_us')(play)]
  },
  {
    title: 'an answer from the phone',
    meets: 'webhook',
    prepare: asked,
    act: (play) => {
      const to = phoneOf(play.library, 1)
      const at = String(Math.floor(play.town.world.now() / 1000) + 60)
      const echo = { from: play.library.display, to, id: 'wamid.ECHO', timestamp: at, type: 'text' }
      play.tells({ message_echoes: [{ ...echo, text: { body: 'Tot zes uur' } }] }, 'smb_message_echoes')
    },
    wrong: stateIs('waiting_on_patron')
  },
  {
    title: 'a new number',
    meets: 'webhook',
    prepare: asked,
    act: (play) => {
      const wa_id = phoneOf(play.library, 2)
      const system = { body: 'changed', wa_id, type: 'user_changed_number', user_id: `NL.1${wa_id}` }
      play.sends({ id: 'wamid.MOVED', type: 'system', from_user_id: undefined, system })
    },
    wrong: countIs('patrons', 1)
  },
  {
    title: 'a missed call',
    meets: 'webhook',
    act: (play) => {
      const at = String(Math.floor(play.town.world.now() / 1000))
      const call = { id: 'wacid.1', from: phoneOf(play.library, 1), to: play.library.display, timestamp: at }
      const ended = { event: 'terminate', direction: 'USER_INITIATED', status: 'FAILED' }
      play.tells({ calls: [{ ...call, ...ended }] }, 'calls')
    },
    wrong: stateIs('waiting_on_us')
  },
  {
    title: 'news of the account',
    meets: 'webhook',
    act: (play) => play.tells({ event: 'FLAGGED', current_limit: 'TIER_250' }, 'phone_number_quality_update'),
    wrong: countIs('channel_events', 1)
  },
  {
    title: 'a wish about news',
    meets: 'webhook',
    prepare: asked,
    act: (play) => {
      const wish = { wa_id: phoneOf(play.library, 1), category: 'marketing_messages', value: 'stop' }
      const timestamp = String(Math.floor(play.town.world.now() / 1000))
      play.tells({ user_preferences: [{ ...wish, detail: 'stop', timestamp }] }, 'user_preferences')
    },
    wrong: countIs('consents', 1)
  }
]
