import { counted } from '../plural.ts'
import type { targets as nl } from '../nl/targets.ts'

export const targets: typeof nl = {
  warnings: {
    soon: (name) => `Nearly late: ${name} waits for an answer.`,
    late: (name) => `Late: ${name} still waits for an answer.`,
    title: (count) => `${count} late`,
    open: 'Open'
  },

  page: {
    title: 'Response times',
    intro:
      'This is how soon you want to answer. Time counts only while you are available. Patrons do not see it.',
    readOnly: 'Only an administrator can change this.',
    channels: 'By channel',
    channelsHint: 'Baak warns at half of the time, and again when it is over.',
    private: 'Private, in minutes',
    public: 'Public, in minutes',
    usual: (minutes) => `Usual: ${minutes} minutes. Leave empty to keep that.`,
    terms: 'By kind of message',
    termsHint:
      'In working days: days on which you are available. A question has the time of its channel. A changed term holds for open conversations too.',
    complaintConfirm: 'Complaint: confirm within',
    complaint: 'Complaint: handle within',
    other: 'Tip, suggestion, compliment, remark: handle within',
    days: 'working days',
    mailbox: 'Shared mailbox',
    mailboxHint:
      'Does somebody wait while nobody has Baak open? Then a mail comes here: after five minutes, and again when the time is over. It says nothing about the patron.',
    mailboxAddress: 'Email address',
    mailboxNone: 'There is no shared mailbox.',
    mailboxSet: 'There is a shared mailbox.',
    save: 'Save',
    effect: (count, capped) =>
      count === 0
        ? 'Nobody waits now.'
        : `${capped ? 'More than 99 conversations wait' : counted(count, 'conversation waits', 'conversations wait')} now. Change a time, and ${count === 1 ? 'it gets' : 'they get'} a new one within a minute.`,
    saved: 'Saved.',
    savedEffect: (count) =>
      `Saved. ${counted(count, 'waiting conversation gets', 'waiting conversations get')} a new time.`,
    notANumber: 'Enter a whole number, or leave it empty.',
    tooSmall: 'Enter at least 1.',
    minutesTooBig: 'Enter 2400 minutes at most. That is 40 hours.',
    daysTooBig: 'Enter 60 working days at most.',
    notAnAddress: 'This is not an email address.',
    failed: (why) => `Saving did not work. ${why}`
  },

  screens: {
    title: 'Waiting screens',
    intro:
      'A waiting screen shows on a computer how many patrons wait. It has no names. Everyone with the link can see it.',
    name: 'Where is it?',
    namePlaceholder: 'Desk, ground floor',
    make: 'Make a link',
    none: 'There are no waiting screens yet.',
    made: 'Open this link on that computer. You see it only once.',
    link: 'Link of the waiting screen',
    copy: 'Copy the link',
    copied: 'Copied.',
    used: (moment) => `last used ${moment}`,
    unused: 'not used yet',
    revoke: 'Revoke',
    revokeFor: (name) => `Revoke: ${name}`,
    revoked: (name) => `${name} is revoked. The link shows nothing any more.`,
    failed: (why) => `That did not work. ${why}`
  },

  screen: {
    title: 'Waiting screen',
    waiting: (count) => (count === 1 ? 'waits' : 'wait'),
    nobody: 'Nobody waits',
    soon: 'nearly late',
    late: 'late',
    longest: (duration) => `longest wait: ${duration}`,
    openUntil: (hour) => `Open until ${hour}`,
    opens: (moment) => `Open again: ${moment}`,
    closed: 'Closed now',
    minutes: (count) => `${count} min`,
    hours: (hours, minutes) => `${hours} h ${minutes} min`,
    updated: (hour) => `Updated at ${hour}`,
    offline: 'No connection. These counts are from before.',
    gone: 'This link works no more',
    goneText: 'Ask an administrator for a new link, under Response times.',
    soundOn: 'Turn sound on',
    soundOff: 'Turn sound off',
    many: 'more than 200'
  }
}
