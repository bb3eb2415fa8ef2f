/** Loaded with the page of opening hours. */
import type { hours as dutch } from '../nl/hours.ts'
import { counted } from '../plural.ts'

export const hours: typeof dutch = {
  title: 'Opening hours and service hours',
  intro:
    'When are the branches open, and when do you answer? You set it once. Patrons are told by themselves when they get an answer.',
  readOnly: 'You can look at everything. Only an admin can change it.',
  failed: 'The opening hours could not be loaded',
  sections: {
    label: 'Parts',
    service: 'Service hours',
    branches: 'Branches',
    closures: 'Closures',
    year: 'The year',
    ask: 'Try it',
    versions: 'Earlier versions'
  },
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  closed: 'closed',
  from: 'from',
  until: 'to',
  and: 'and',
  span: (first: string, last: string) => `${first} to ${last}`,
  period: (from: string, until: string) => `${from}–${until}`,
  nextDay: (until: string) => `until ${until} the next day`,
  hour: (time: string) => time,
  now: {
    open: 'Open now',
    closed: 'Closed now',
    staffed: 'Open now, with staff',
    unstaffed: 'Open now, self-service',
    until: (moment: string) => `until ${moment}`,
    opens: (moment: string) => `open again ${moment}`,
    never: 'no next opening is known',
    always: 'and it stays so for now',
    why: 'Why:',
    unsaved: 'as it is on the screen now',
    waits: 'You see this once all times are right.',
    unknown: 'Opening hours not known yet'
  },
  moment: {
    open: 'Open',
    closed: 'Closed',
    staffed: 'Open, with staff',
    unstaffed: 'Open, self-service'
  },
  service: {
    answer: (channel: string) => `We answer ${channel}`,
    how: 'When',
    asBranch: (branch: string) => `as branch ${branch}`,
    own: 'at our own times',
    except: 'except',
    exceptDay: 'On which day',
    on: (day: string) => `on ${day}`,
    not: 'not then',
    times: 'only from',
    what: (day: string) => `On ${day}`,
    addException: 'Add an exception',
    removeException: (day: string) => `Remove the exception on ${day}`,
    followsText:
      'Those are the hours with staff, those of a summer timetable of the branch too. When the branch is closed, nobody answers there either. Times for a part of the year need times of your own.',
    unknownBranch: (branch: string) =>
      `No opening hours were filled in for branch ${branch} yet. Fill those in first.`,
    toBranch: 'Fill them in',
    week: 'Our times',
    noChannels: 'No channels yet',
    noChannelsText: 'Here you set when you answer, as soon as a WhatsApp number is connected.',
    branchesToday: 'The branches today'
  },
  branches: {
    title: 'Branches',
    none: 'No branches yet',
    noneText: 'Here you fill in the opening hours of each branch. Whoever runs the service adds branches.',
    intro: 'Choose a branch to see or change its opening hours.',
    unknown: 'No opening hours yet',
    unknownText: (branch: string) =>
      `We do not know yet when the door of ${branch} is open. Baak tells patrons no times then.`,
    start: 'Fill in the opening hours',
    copyOf: (branch: string) => `Copy those of ${branch}`,
    back: 'All branches',
    week: 'Usual week',
    staffed: 'With staff',
    unstaffed: 'Self-service',
    staffedText: 'With staff: somebody is at the desk. Self-service: the door is open, without staff.',
    copy: 'Copy to other branches',
    copied: (count: number) => `Copied to ${counted(count, 'branch', 'branches')}. Save to make it hold.`
  },
  grid: {
    day: 'Day',
    field: (day: string, kind: string, side: string, place: number) =>
      place === 0 ? `${day}, ${kind}, ${side}` : `${day}, ${kind}, ${side}, period ${place + 1}`,
    times: 'Fill in times',
    fillIn: (day: string, kind: string) => `Fill in times on ${day}, ${kind}`,
    add: 'Add a period',
    addOn: (day: string, kind: string) => `Add a period on ${day}, ${kind}`,
    remove: (period: string, day: string, kind: string) => `Remove ${period} on ${day}, ${kind}`,
    copyDay: 'Copy to other days',
    clearDay: 'Clear the day',
    hint: 'Type a time as you are used to: 10, 1000, 10.00 or 10:00.'
  },
  copy: {
    dayTitle: (day: string) => `Copy ${day} to`,
    branchTitle: (branch: string) => `Copy ${branch} to`,
    workdays: 'All working days',
    all: 'All of them',
    take: 'Copy',
    none: 'Choose at least one.',
    branchText: 'The usual week and the seasons are copied. What is there now disappears.'
  },
  seasons: {
    title: 'Times for a part of the year',
    intro: 'Summer hours, for example. They begin and end by themselves.',
    add: 'Add such times',
    name: 'Name',
    nameExample: 'For example: summer hours',
    when: 'When',
    dates: 'Between two dates',
    school: 'In all school holidays',
    schoolOf: (region: string) => `In all school holidays of region ${region}`,
    from: 'From',
    until: 'Up to and including',
    remove: 'Remove these times',
    removed: (name: string) => `‘${name}’ was removed.`,
    unnamed: 'New times',
    none: 'None. The usual week holds all year.',
    range: (from: string, until: string) => `${from} to ${until}`
  },
  save: {
    unsaved: 'Not saved yet',
    save: 'Save',
    discard: 'Drop',
    discarded: 'Your changes are gone.',
    saved: 'Saved. It holds from now on.',
    undone: 'The earlier opening hours hold again.',
    undoFailed: (why: string) => `This could not be undone. ${why}`,
    failed: (why: string) => `This could not be saved. ${why}`,
    faults: (count: number) => counted(count, 'place is not right yet', 'places are not right yet'),
    faultsText: 'Choose a line to go there.',
    kept: 'Your changes to the opening hours are not saved yet.',
    goBack: 'Go back',
    found: 'Here are changes that you did not save yet.'
  },
  leave: {
    title: 'Your changes are not saved yet',
    text: 'Patrons notice nothing of them yet.',
    save: 'Save and go on',
    without: 'Go on without saving',
    later: 'They stay here as long as this tab is open.',
    stay: 'Stay here'
  },
  conflict: {
    title: (who: string, moment: string) => `${who} saved something too, ${moment}`,
    text: 'What you filled in is still there, and is not saved yet.',
    somebody: 'Somebody',
    theirs: 'Changed meanwhile:',
    both: 'You both changed:',
    bothText: 'There it will be as you filled it in, when you save it together.',
    merge: 'Put together and save',
    take: 'Take what is saved now, without my changes'
  },
  parts: {
    branch: (name: string) => `branch ${name}`,
    channel: (name: string) => `channel ${name}`,
    holiday: (name: string) => `holiday ${name}`,
    closure: (name: string) => `closure ‘${name}’`,
    newSeason: 'new times',
    newClosure: 'new closure',
    region: 'the region of the school holidays',
    unknown: 'something that is no longer there'
  },
  faults: {
    time: 'Fill in a time, such as 10:00',
    same: 'Beginning and end are the same. Fill in another end.',
    name: 'Fill in a name',
    name_long: 'Make the name shorter than 60 characters',
    date: 'Fill in a date',
    range: 'This is before the first day',
    year_long: 'What comes back every year takes less than a year',
    nobody: 'Choose what this is for',
    region: 'First choose a region under Closures',
    school_twice: 'There are times for the school holidays already',
    branch_unknown: 'First fill in the opening hours of this branch',
    overlap: (one: string, other: string, day: string) => `${one} and ${other} on ${day} overlap`,
    overlapNext: (one: string, day: string, other: string, next: string) =>
      `${one} on ${day} runs on until after the beginning of ${other} on ${next}`,
    overlapHere: (one: string, other: string) => `${one} and ${other} overlap`,
    seasons: (name: string) => `This falls together with ‘${name}’. Choose other dates.`
  }
}
