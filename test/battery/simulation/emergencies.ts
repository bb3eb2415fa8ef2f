import { undo } from '../../../workers/emergencies/change.ts'
import { closeAtOnce } from '../../../workers/emergencies/close.ts'
import { newId } from '../../../workers/lib/id.ts'
import { is, waits } from './parts.ts'
import type { Play, Scenario } from './play.ts'

const MINUTE = 60_000
/** Without a place to fill in: the invariants compare it with what was sent. */
const TEXT = 'We zijn dicht. Dit is een automatisch bericht.'

async function closes(play: Play): Promise<string> {
  const id = newId('emergency')
  const until_at = play.town.world.now() + 60 * MINUTE
  const closing = {
    id,
    branches: null,
    channels: true,
    until_at,
    reason: 'Storm',
    text: TEXT,
    text_en: null,
    tell: true
  }
  await play.presses((ctx) => closeAtOnce(ctx, closing))
  return id
}

const twoAsk = async (play: Play) => {
  play.asks(1)
  play.asks(2)
  await play.settles()
}

const toldTimes = (play: Play, times: number) => {
  const told = play.town.meta.taken.filter(({ text }) => text === TEXT)
  return told.length === times ? [] : [`${told.length} messages tell of it instead of ${times}`]
}

const bothTold = (play: Play) => [
  ...toldTimes(play, 2),
  ...is(play, 'emergencies', 'select count(*) from emergencies', 1),
  ...is(play, 'told', "select count(*) from emergency_tellings where state = 'told'", 2)
]

export const EMERGENCIES: Scenario[] = [
  {
    ...{ title: 'closing at once', meets: 'staff', chores: true, prepare: twoAsk },
    act: closes,
    wrong: bothTold
  },
  {
    ...{ title: 'telling who waits', meets: 'job chores emergencies', prepare: twoAsk },
    act: closes,
    wrong: bothTold
  },
  {
    ...{ title: 'taking a closing back', meets: 'staff', chores: true },
    prepare: async (play) => {
      await twoAsk(play)
    },
    act: async (play) => {
      const id = await closes(play)
      await play.presses((ctx) => undo(ctx, id))
      await waits(play, 3 * MINUTE)
    },
    wrong: (play) => toldTimes(play, 0)
  }
]
