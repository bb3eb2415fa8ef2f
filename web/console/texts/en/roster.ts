import type { roster as nl } from '../nl/roster.ts'

const talks = (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`)

export const roster: typeof nl = {
  title: 'Roster',
  intro: 'Who answers the messages when? Notices then go to those on duty only.',
  readOnly: 'You can look at the roster. A coordinator or administrator can change it.',
  failed: 'The roster could not be loaded',
  and: 'and',
  somebody: 'a colleague',
  switches: {
    title: 'In use',
    enabled: 'Work with a roster',
    enabledText: 'When this is off nobody sees the roster, and everybody gets the notices.',
    presence: 'Colleagues can say that they are busy or away',
    presenceText: 'They do so themselves, in the menu at their name. It ends by itself when you close.',
    on: 'You work with a roster now',
    off: 'The roster is off',
    presenceOn: 'Colleagues can now say that they are busy or away',
    presenceOff: 'Busy and away is off',
    failed: (why) => `That did not work. ${why}`
  },
  empty: 'There is no roster yet',
  emptyText: 'An administrator can turn it on.',
  now: {
    title: 'On duty now',
    on: (names) => `On duty now: ${names}`,
    until: (hour) => `until ${hour}`,
    nobody: 'Nobody is on duty now',
    next: (names, moment) => `After that: ${names}, ${moment}`,
    nextFirst: (names, moment) => `Next: ${names}, ${moment}`
  },
  gaps: {
    title: 'Nobody there',
    intro: 'Times in the coming two weeks at which you answer and nobody is on duty.',
    none: 'Somebody is on duty at all times at which you answer.',
    line: (day, from, until) => `${day} ${from}–${until}`,
    more: (count) => `And ${count} more.`,
    failed: 'The gaps could not be worked out.'
  },
  weeks: {
    title: 'Regular shifts',
    intro: 'Open a colleague to type their regular week.',
    week: (name) => `Regular week of ${name}`,
    none: 'no shift',
    nothing: 'no regular shifts',
    hours: (count) => (count === 1 ? '1 shift a week' : `${count} shifts a week`),
    nobody: 'Nobody has a regular shift yet.'
  },
  exceptions: {
    title: 'Exceptions',
    intro: 'A day off, ill, an extra shift or a swap. An exception goes before the regular week.',
    add: 'Add an exception',
    none: 'There are no exceptions.',
    who: 'Who',
    from: 'From',
    until: 'Until and including',
    what: 'What',
    off: 'no shift',
    instead: 'on duty at other times',
    onDay: 'these days',
    times: 'shift',
    remove: (words) => `Remove: ${words}`,
    line: (name, days, what) => `${name}, ${days}: ${what}`,
    range: (from, until) => `${from} until ${until}`,
    past: (count) => (count === 1 ? '1 exception that is over' : `${count} exceptions that are over`)
  },
  save: {
    unsaved: 'Something was changed and is not saved yet.',
    faults: 'What is red must be right first.',
    discard: 'Discard',
    save: 'Save',
    saved: 'The roster was saved',
    undone: 'The earlier roster holds again',
    failed: (why) => `Saving did not work. ${why}`
  },
  conflict: {
    title: (name, moment) => `${name} saved another roster ${moment}`,
    text: 'What you changed is still below. Choose which roster is to hold.',
    mine: 'Save mine',
    theirs: 'Take the other'
  },
  versions: {
    title: 'Earlier versions',
    line: (name, moment) => `${name}, ${moment}`,
    first: 'Empty roster',
    current: 'holds now',
    restore: 'Put back',
    restoreOf: (line) => `Put back: ${line}`
  },
  presence: {
    title: 'I am',
    available: 'Available',
    busy: 'Busy',
    away: 'Away',
    until: (hour) => `until ${hour}`,
    set: {
      available: 'You are available again',
      busy: (hour) => `You are busy until ${hour}`,
      away: (hour) => `You are away until ${hour}. Notices go to your colleagues.`
    },
    failed: (why) => `That did not work. ${why}`
  },
  marks: { duty: 'on duty', busy: 'busy', away: 'away' },
  giveBack: {
    title: (count) =>
      `Your shift is over. ${talks(count)} of yours still ${count === 1 ? 'waits' : 'wait'} for us.`,
    act: 'Give back',
    keep: 'Leave with me',
    done: (count) => `${talks(count)} given back`,
    failed: (why) => `Giving back did not work. ${why}`
  }
}
