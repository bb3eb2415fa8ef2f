import type { emergency as nl } from '../nl/emergency.ts'
import { counted } from '../plural.ts'

const patrons = (count: number) => counted(count, 'patron', 'patrons')

export const emergency: typeof nl = {
  title: 'Emergency closure',
  intro:
    'Do you have to close unexpectedly, because of a storm or a failure? Close at once here. Who waits for an answer is told once.',
  notAllowed: 'A coordinator or administrator closes in an emergency.',
  nothingOn: 'There is no emergency closure now.',
  loadFailed: 'The emergency closures could not be loaded',
  form: {
    title: 'Close now',
    where: 'What closes?',
    everything: 'Everything: all branches and channels',
    some: 'Some branches only',
    branches: 'Which branches?',
    channels: 'Nobody answers the channels either',
    channelsHint: 'Switch this on when nobody can answer messages any more.',
    until: 'Until when?',
    today: 'The rest of today',
    later: 'Until another moment',
    day: 'Day',
    time: 'Time',
    reason: 'Reason',
    reasonHint: 'Short, in Dutch, as patrons read it. For example: storm, stroomstoring or wateroverlast.',
    usualReason: 'Onvoorziene omstandigheden',
    text: 'Message to patrons',
    textHint: 'The words between { } are filled in for you.',
    english: 'In English',
    englishHint: 'For who writes to us in English. Empty: our standard message.',
    preview: 'What a patron reads',
    own: 'Use the standard message again',
    tell: 'Send this message to who waits for an answer',
    send: 'Close now',
    busy: 'Closing…',
    undoFirst: 'You can take it back for a minute. Nobody is told before.'
  },
  faults: {
    branches: 'Choose at least one branch.',
    reason: 'Say why you close.',
    text: 'Write the message.',
    until: 'Choose a moment to come, within 31 days.'
  },
  waiting: {
    title: 'Who waits now?',
    nobody: 'Nobody waits for an answer. No message leaves.',
    count: (count, more) =>
      more
        ? `More than ${count} patrons wait for an answer.`
        : `${patrons(count)} ${count === 1 ? 'waits' : 'wait'} for an answer.`,
    unreachable: (count) => `${patrons(count)} cannot be sent a message now: WhatsApp's 24 hours are over.`,
    nameless: 'no name',
    outOfReach: 'out of reach',
    others: (count) => `and ${count} more`
  },
  now: {
    everything: 'All branches and channels are closed',
    branches: (names) => `Closed: ${names}`,
    channels: (names) => `Closed: ${names}, and all channels`,
    until: (moment) => `Until ${moment}`,
    untilDay: (day) => `Until the end of ${day}`,
    by: (name, moment) => `Closed by ${name}, ${moment}`,
    undo: 'Take back',
    undoText: 'You can take it back until a minute after closing. Nobody has been told by then.',
    pending: (count) => `${patrons(count)} will be told shortly.`,
    told: (count) => `${patrons(count)} ${count === 1 ? 'was' : 'were'} told.`,
    unreachable: (count) => `${patrons(count)} out of reach: call them if needed.`,
    end: 'Open again',
    extend: 'Another end',
    save: 'Save the end',
    cancel: 'Never mind'
  },
  before: {
    title: 'Earlier emergency closures',
    undone: 'taken back',
    period: (from, until) => `${from} until ${until}`
  },
  closed: 'Closed. Take it back within a minute if it was a mistake.',
  undone: 'Taken back. Nobody was told.',
  ended: 'Open again.',
  moved: 'The end was changed.',
  banner: (reason, until) => `Emergency closure: ${reason}. ${until}.`,
  bannerLink: 'Look'
}
