import type { followUps as nl } from '../nl/follow-ups.ts'

export const followUps: typeof nl = {
  marks: {
    confidential: 'Confidential',
    urgent: 'Urgent',
    later: (moment) => `Later: ${moment}`,
    wokeTime: 'Back from later',
    wokePatron: 'Back: the patron wrote',
    promised: (who, moment) => `${who} finds out: ${moment}`,
    promiseYours: (moment) => `To find out: ${moment}`,
    promiseLate: 'Promise is late',
    confirm: (moment) => `confirm ${moment}`,
    handle: (moment) => `handle ${moment}`,
    overdue: 'past its term'
  },

  kinds: {
    question: 'Question',
    complaint: 'Complaint',
    tip: 'Tip',
    suggestion: 'Suggestion',
    compliment: 'Compliment',
    remark: 'Remark'
  },

  menu: {
    later: 'Put off',
    promise: 'Find out',
    urgent: 'Urgent: put on top',
    notUrgent: 'Not urgent',
    kind: 'Kind of message'
  },

  later: {
    title: 'Put off',
    intro:
      'The conversation leaves the list and comes back by itself. Also when the patron writes before that.',
    today: 'Later today',
    tomorrow: 'Tomorrow, at opening',
    nextWeek: 'Next week, at opening',
    own: 'Another moment',
    when: 'When?',
    invalid: 'Choose a day and a time in the future.',
    confirm: 'Put off',
    done: (moment) => `This conversation comes back: ${moment}.`,
    failed: (why) => `Putting off did not work. ${why}`
  },

  promise: {
    title: 'Find out',
    intro: 'Tell the patron when they hear from you. Baak reminds you in time.',
    when: 'At the latest',
    tell: 'Send this message',
    withoutText: 'The patron knows already: send no message',
    text: (moment, name) =>
      `Thank you for your message. I will find out for you. You will hear from me by ${moment}. Greetings, ${name}`,
    lateText: (moment, name) =>
      `Sorry, this takes longer than I thought. You will hear from me by ${moment}. Greetings, ${name}`,
    windowCloses: (moment) =>
      `Mind: after ${moment} you cannot answer freely any more. Your answer then leaves when the patron taps a button.`,
    windowClosed: 'You cannot answer freely any more. You can still have it remembered, without a message.',
    confirm: 'Send and remember',
    remember: 'Remember',
    done: (moment) => `Remembered: the patron hears from you by ${moment}.`,
    failed: (why) => `Remembering did not work. ${why}`
  },

  banner: {
    later: (who, moment) => `${who} put this off. It comes back: ${moment}.`,
    laterYours: (moment) => `You put this off. It comes back: ${moment}.`,
    promised: (who, moment) => `${who} finds this out. The patron hears from us by ${moment}.`,
    promisedYours: (moment) => `You find this out. The patron hears from you by ${moment}.`,
    promiseLate: (moment) => `The patron was to hear from us by ${moment}. That is over.`,
    wokeTime: 'This conversation is back from later.',
    wokePatron: 'This conversation is back: the patron wrote.',
    backNow: 'Back now',
    drop: 'Remember no more',
    extend: 'It takes longer',
    failed: (why) => `This did not work. ${why}`
  },

  confidential: {
    label: 'Confidential',
    text: 'Is it about one of us? Then only coordinators, administrators and whoever handles it will see it.',
    leaves:
      'Is it about one of us? Then only coordinators, administrators and whoever handles it will see it. You will not.',
    is: 'Only coordinators, administrators and whoever handles it see this. Its kind stays as long as this is on.',
    done: 'This conversation is confidential now',
    undone: 'Everybody can see this conversation again',
    failed: (why) => `That did not work. ${why}`
  },

  kindDialog: {
    title: 'Kind of message',
    intro: 'Each kind has a term of its own. A complaint is confirmed first.',
    failed: (why) => `Changing the kind did not work. ${why}`,
    terms: 'The terms are under Response times.',
    save: 'Save'
  },

  cancel: 'Cancel',
  you: 'You',
  urgentFailed: (why) => `That did not work. ${why}`
}
