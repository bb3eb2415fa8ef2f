import { assign } from '../../../workers/assignments/assign.ts'
import { close, reopen } from '../../../workers/conversations/change-state.ts'
import { newId } from '../../../workers/lib/id.ts'
import { writeNote } from '../../../workers/notes/write.ts'
import { block } from '../../../workers/patrons/block.ts'
import { react } from '../../../workers/replies/react.ts'
import { resend } from '../../../workers/replies/resend.ts'
import { withdraw } from '../../../workers/replies/withdraw.ts'
import { answers, asked, askedAndAnswered, countIs, is, stateIs, statusIs, statusOf } from './parts.ts'
import type { Scenario } from './play.ts'

/** What colleagues do, and what follows. */
export const OUTBOUND: Scenario[] = [
  {
    title: 'an answer',
    meets: 'staff',
    prepare: asked,
    act: (play) => answers(play),
    wrong: statusIs('accepted')
  },
  { title: 'an answer on its way', meets: 'job outbox', prepare: asked, act: (play) => answers(play) },
  {
    title: 'an answer taken back',
    meets: 'staff',
    prepare: asked,
    act: async (play) => {
      const id = await answers(play)
      await play.presses((ctx) => withdraw(ctx, id))
    }
  },
  {
    title: 'an answer sent again',
    meets: 'staff',
    prepare: async (play) => {
      await askedAndAnswered(play)
      await play.settles()
      statusOf(play, 'failed')
    },
    act: (play) => {
      const [original] = play.rows("select id from messages where status = 'failed'")
      const id = newId('message')
      return play.presses((ctx) => resend(ctx, String(original?.id), id))
    },
    wrong: (play) => is(play, 'sent', "select count(*) from messages where status = 'accepted'", 1)
  },
  {
    title: 'a reaction of ours',
    meets: 'job outbox',
    prepare: asked,
    act: (play) => {
      const [question] = play.rows('select id from messages')
      const reaction = { id: newId('message'), emoji: '❤️' }
      return play.presses((ctx) => react(ctx, String(question?.id), reaction))
    }
  },
  {
    title: 'closing',
    meets: 'staff',
    prepare: asked,
    act: (play) => play.presses((ctx) => close(ctx, play.conversation())),
    wrong: stateIs('closed')
  },
  {
    title: 'taking up again',
    meets: 'staff',
    prepare: async (play) => {
      play.asks()
      await play.settles()
      await play.presses((ctx) => close(ctx, play.conversation()))
    },
    act: (play) => play.presses((ctx) => reopen(ctx, play.conversation())),
    wrong: stateIs('waiting_on_us')
  },
  {
    title: 'handing over',
    meets: 'staff',
    prepare: asked,
    act: (play) => play.presses((ctx) => assign(ctx, play.conversation(), play.library.people[1] ?? null))
  },
  {
    title: 'a note',
    meets: 'staff',
    prepare: asked,
    act: (play) => {
      const note = { id: newId('note'), text: 'Let op' }
      return play.presses((ctx) => writeNote(ctx, play.conversation(), note))
    },
    wrong: countIs('notes', 1)
  },
  {
    title: 'blocking a patron whose answer waits',
    meets: 'staff',
    prepare: asked,
    act: async (play) => {
      await answers(play)
      const [patron] = play.rows('select id from patrons')
      await play.presses((ctx) => block(ctx, String(patron?.id)))
    },
    wrong: (play) => {
      const blockedAt = Number(play.rows('select blocked_at from patrons')[0]?.blocked_at)
      return play.town.meta.taken
        .filter(({ at }) => at > blockedAt)
        .map(() => 'something left to a blocked patron')
    }
  }
]
