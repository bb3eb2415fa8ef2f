import { assign } from '../../../workers/assignments/assign.ts'
import { close, reopen } from '../../../workers/conversations/change-state.ts'
import { findConversation } from '../../../workers/conversations/find.ts'
import type { StaffContext } from '../../../workers/lib/context.ts'
import { newId } from '../../../workers/lib/id.ts'
import { block } from '../../../workers/patrons/block.ts'
import { composeAll } from '../../../workers/replies/compose.ts'
import { deliver } from '../../../workers/replies/deliver.ts'
import { resend } from '../../../workers/replies/resend.ts'
import { withdraw } from '../../../workers/replies/withdraw.ts'
import { phoneOf } from '../world/patrons.ts'
import { asWeMeant } from './parts.ts'
import type { Play } from './play.ts'

/** Things that happen at the same time, to be tried in every order of what they do. */
export interface Race {
  title: string
  prepare?: (play: Play) => Promise<unknown>
  /** `many`: from 2 to 16. */
  together: (play: Play, many: number) => Promise<unknown>[]
  wrong?: (play: Play) => string[]
}

const asked = async (play: Play) => void play.asks()
const reply = () => ({ id: newId('message'), text: 'Ja, tot vijf uur.', reply_to: null })
const answers = (play: Play, text = reply(), person = 0) =>
  play.presses((ctx) => composeAll(ctx, play.conversation(), text), person)

const count = (play: Play, table: string, wanted: number) => {
  const found = play.rows(`select count(*) as count from ${table}`)[0]?.count
  return found === wanted ? [] : [`${table}: ${found} instead of ${wanted}`]
}

const sent = (play: Play, wanted: number) => {
  const found = asWeMeant(play).length
  return found === wanted ? [] : [`${found} were sent instead of ${wanted}`]
}

/** Meta posts it, and does not wait for anything. */
const posts = (times: number, change: () => void) => Array.from({ length: times }, async () => change())

const statuses = (play: Play, names: string[]) => {
  const [told] = asWeMeant(play)
  const timestamp = String(Math.floor(play.town.world.now() / 1000))
  return names.map(async (status) =>
    play.tells({
      statuses: [{ id: told?.external_id, status, timestamp, biz_opaque_callback_data: told?.callback }]
    })
  )
}

/** The answer comes back as if somebody had typed it on the phone. */
const echoes = async (play: Play) => {
  const to = phoneOf(play.library, 1)
  const timestamp = String(Math.floor(play.town.world.now() / 1000))
  const echo = { from: play.library.display, to, id: 'wamid.OUT1', timestamp, type: 'text' }
  play.tells({ message_echoes: [{ ...echo, text: { body: 'Ja, tot vijf uur.' } }] }, 'smb_message_echoes')
}

/** When an answer that is written now is due: all of it begins in the same moment, for moments follow each other. */
async function onceDue(play: Play, begin: () => Promise<unknown>[]) {
  await new Promise<void>((resolve) => play.town.world.plan(5_001, resolve))
  await Promise.all(begin())
}

/** Begins somewhere in the midst of what else happens: the shorter of two is else over before the longer comes to the point. */
const afterReads = (play: Play, reads: number, work: (ctx: StaffContext) => Promise<unknown>) =>
  play.presses(async (ctx) => {
    for (let read = 0; read < reads; read += 1) await findConversation(ctx, play.conversation())
    await work(ctx)
  })

const held = async (play: Play) => {
  void play.town.cloudflare.tick()
  play.asks()
  await play.settles()
  await new Promise<void>((resolve) => play.town.world.plan(2 * 86_400_000, resolve))
  await play.presses((ctx) => composeAll(ctx, play.conversation(), { ...reply(), hold: true }))
}

export const RACES: Race[] = [
  {
    title: 'the same message, many times at once',
    together: (play, many) => {
      const once = play.asks()
      const [written] = play.story.written
      const again = () => play.town.meta.tell(play.library.account, written?.change ?? {})
      return [Promise.resolve(once), ...posts(many - 1, again)]
    },
    wrong: (play) => [
      ...count(play, 'messages where automatic is null', 1),
      ...count(play, 'conversations', 1)
    ]
  },
  {
    title: 'the first messages of a new patron',
    together: (play, many) => posts(Math.min(many, 5), () => play.asks()),
    wrong: (play) => [...count(play, 'patrons', 1), ...count(play, 'conversations', 1)]
  },
  {
    title: 'a message, new words for it, and that it was taken back',
    together: (play) => {
      const target = { original_message_id: 'wamid.BOTH' }
      const words = { type: 'text', text: { body: 'Toch morgen' } }
      return [
        ...posts(1, () => play.sends({ id: 'wamid.BOTH', ...words })),
        ...posts(1, () =>
          play.sends({ id: 'wamid.EDIT', type: 'edit', edit: { ...target, message: words } })
        ),
        ...posts(1, () => play.sends({ id: 'wamid.REVOKE', type: 'revoke', revoke: target }))
      ]
    },
    wrong: (play) => [
      ...count(play, 'messages where text is null and deleted_at is not null', 1),
      ...count(play, 'waiting_items', 0)
    ]
  },
  {
    title: 'an answer and its echo',
    prepare: asked,
    together: (play) => {
      const text = reply()
      const both = () => [play.presses((ctx) => deliver(ctx, text.id), 1), echoes(play)]
      return [answers(play, text), onceDue(play, both)]
    },
    // Meta echoes what the phone sent, not what we did; if it ever does, ours is still known as sent
    wrong: (play) => [
      ...count(play, "messages where origin = 'staff' and status = 'accepted'", 1),
      ...count(play, "messages where external_id = 'wamid.OUT1'", 1)
    ]
  },
  {
    title: 'one press that counts as several',
    prepare: asked,
    together: (play, many) => {
      const text = reply()
      return Array.from({ length: Math.min(many, 4) }, () => answers(play, text))
    },
    wrong: (play) => sent(play, 1)
  },
  {
    title: 'two colleagues who answer',
    prepare: asked,
    together: (play) => [answers(play, reply(), 0), answers(play, reply(), 1)],
    wrong: (play) => sent(play, 2)
  },
  {
    title: 'handing over, closing, and a message of the patron',
    prepare: asked,
    together: (play, many) => [
      play.presses((ctx) => assign(ctx, play.conversation(), play.library.people[1] ?? null)),
      afterReads(play, many, (ctx) => close(ctx, play.conversation())),
      (async () => play.asks())()
    ],
    // who closed it had read all of it, or the message opened it again
    wrong: (play) => count(play, "conversations where state = 'closed' and unread > 0", 0)
  },
  {
    title: 'taking up again while the patron writes',
    prepare: async (play) => {
      play.asks()
      await play.settles()
      await play.presses((ctx) => close(ctx, play.conversation()))
      await new Promise<void>((resolve) => play.town.world.plan(9 * 86_400_000, resolve))
    },
    together: (play) => {
      const id = play.conversation()
      return [play.presses((ctx) => reopen(ctx, id)), ...posts(2, () => play.asks())]
    }
  },
  {
    title: 'sending again, pressed by two',
    prepare: async (play) => {
      play.asks()
      await play.settles()
      await answers(play)
      await play.settles()
      await Promise.all(statuses(play, ['failed']))
    },
    together: (play) => {
      const [failed] = play.rows("select id from messages where status = 'failed'")
      const again = (person: number) =>
        play.presses((ctx) => resend(ctx, String(failed?.id), newId('message')), person)
      return [again(0), again(1)]
    },
    wrong: (play) => count(play, 'messages where resend_of is not null', 1)
  },
  {
    title: 'taking back what is just leaving',
    prepare: asked,
    together: (play, many) => {
      const text = reply()
      const both = () => [
        afterReads(play, many, (ctx) => withdraw(ctx, text.id)),
        play.presses((ctx) => deliver(ctx, text.id), 1)
      ]
      return [answers(play, text), onceDue(play, both)]
    }
  },
  {
    title: 'all statuses of an answer at once',
    prepare: async (play) => {
      play.asks()
      await play.settles()
      await answers(play)
    },
    together: (play) => statuses(play, ['read', 'sent', 'delivered', 'failed', 'sent', 'read']),
    wrong: (play) => count(play, "messages where status = 'read'", 1)
  },
  {
    title: 'a tap, a second tap and a message',
    prepare: held,
    together: (play) => {
      const [told] = asWeMeant(play)
      const tap = (id: string) => () =>
        play.sends({
          ...{ id, type: 'button', context: { id: told?.external_id } },
          button: { text: 'Lees antwoord', payload: `baak.answer.${told?.message_id}` }
        })
      return [...posts(1, tap('wamid.TAP1')), ...posts(1, tap('wamid.TAP2')), (async () => play.asks())()]
    },
    wrong: (play) => sent(play, 2)
  },
  {
    title: 'blocking while an answer leaves and a message comes',
    prepare: asked,
    together: (play) => [
      answers(play),
      play.presses((ctx) => block(ctx, String(play.rows('select id from patrons')[0]?.id)), 1),
      (async () => play.sends({ id: 'wamid.ANGRY', type: 'text', text: { body: 'Nou moe' } }))()
    ]
  },
  {
    title: 'several ticks, and the job, that all want to send one answer',
    prepare: asked,
    together: (play, many) => {
      const ticks = () => Array.from({ length: Math.min(many, 4) }, () => play.town.cloudflare.tick())
      return [answers(play), onceDue(play, ticks)]
    },
    wrong: (play) => sent(play, 1)
  }
]
