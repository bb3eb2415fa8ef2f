import type { autoReplies as nl } from '../nl/auto-replies.ts'

export const autoReplies: typeof nl = {
  title: 'Automatic messages',
  intro:
    'What patrons get from you by themselves: at most one message each time somebody writes. Every message says that it is automatic.',
  readOnly: 'You can look at this. Only an administrator can change it.',
  failed: 'The automatic messages could not be loaded',
  silent: 'You send nothing by itself now.',
  kinds: {
    greeting: {
      title: 'Greeting',
      on: 'Send a greeting',
      when: 'With a patron’s first message, and after fourteen days of silence.'
    },
    away: {
      title: 'Away message',
      on: 'Send an away message',
      when: 'Once each time you are closed. Not when a colleague has just answered or is writing.'
    },
    received: {
      title: 'Confirmation of receipt',
      on: 'Confirm that a message came in',
      when: 'Within your service hours, when a patron has no answer after two minutes. Once a conversation.'
    }
  },
  mode: 'When',
  modes: {
    closed: 'When we cannot be reached',
    always: 'Always, once a conversation',
    schedule: 'At times of our own'
  },
  hoursLink: 'When you can be reached is set at Opening hours.',
  schedule: 'The message is sent at these times',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  from: (day) => `${day} from`,
  until: (day) => `${day} until`,
  fromShort: 'from',
  untilShort: 'until',
  addTime: (day) => `Fill in ${day}`,
  add: 'Fill in',
  another: (day, number) => `${day}, time ${number}:`,
  addAnother: (day) => `Another time on ${day}`,
  addMore: 'Another time',
  clearTime: (day) => `Clear ${day}`,
  never: 'not',
  text: 'Text',
  textEn: 'Text for who writes in English',
  english: 'English text',
  standard: 'This is the standard text.',
  own: 'This is your own text.',
  toStandard: 'Back to the standard text',
  length: (count, most) => `${count} of ${most} characters`,
  tooLong: (over) => `${over} characters too long. Make the text shorter.`,
  insert: 'Insert',
  insertHint: 'What we do not know takes its sentence with it.',
  placeholders: {
    bibliotheek: 'name of the library',
    belofte: 'how soon you answer',
    kanaal: 'channel',
    volgende_bereikbaarheid: 'when you are back',
    website: 'website',
    telefoon: 'telephone',
    privacylink: 'link to the privacy page',
    openingstijden_vandaag: 'opening hours today',
    openingstijden_week: 'opening hours this week',
    vestiging: 'branch'
  },
  reads: 'What a patron reads',
  off: 'Turned off: patrons do not get this.',
  general: 'For all messages',
  address: 'Form of address in the standard texts',
  addresses: { je: 'je (informal)', u: 'u (formal)' },
  promise: 'How soon patrons usually get an answer',
  promiseHint: 'This is what you promise patrons. Rather choose too long than too short.',
  promises: {
    none: 'promise nothing',
    quarter: 'within fifteen minutes',
    half_hour: 'within half an hour',
    hour: 'within an hour',
    two_hours: 'within two hours',
    four_hours: 'within four hours',
    day: 'within one working day',
    two_days: 'within two working days'
  },
  privacy: 'See the page ‘What do we do with your data’',
  preview: {
    title: 'What does a patron read?',
    intro: 'Choose a moment. You see exactly what leaves, also of what you have not saved yet.',
    moment: 'Day and time',
    channel: 'Channel',
    language: 'The patron writes',
    languages: { nl: 'Dutch', en: 'English' },
    newPatron: 'Somebody who writes for the first time',
    knownPatron: 'Somebody who wrote yesterday too',
    nothing: 'Gets nothing by itself.',
    after: 'after two minutes without an answer',
    open: 'You can be reached then.',
    closed: 'You cannot be reached then.',
    failed: 'The preview could not be made.',
    wait: 'One moment…'
  },
  save: {
    unsaved: 'Not saved yet',
    save: 'Save',
    discard: 'Put all back',
    saved: 'Saved. Patrons read this from now on.',
    undone: 'Put back as it was.',
    discarded: 'Your changes are gone.',
    failed: (why) => `Not saved. ${why}`
  },
  conflict: {
    title: (who, moment) => `${who} was first: changed ${moment}`,
    text: 'Your changes are still here. If you save them, they replace those of your colleague, which stay among the earlier versions.',
    mine: 'Save mine',
    theirs: 'Take my colleague’s'
  },
  versions: {
    title: 'Earlier versions',
    line: (who, moment) => `${who}, ${moment}`,
    first: 'as a new library begins',
    before: 'as it was before there were automatic messages',
    current: 'holds now',
    restore: 'Put back',
    restoreOf: (line) => `Put back: ${line}`
  },
  somebody: 'A colleague'
}
