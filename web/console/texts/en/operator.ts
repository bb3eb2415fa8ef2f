import type { operator as dutch } from '../nl/operator.ts'
import { counted } from '../plural.ts'

export const operator: typeof dutch = {
  title: 'Running the service',
  intro: 'Here you see how the service runs, never what patrons write.',
  tabs: 'Parts',
  attention: 'Attention',
  attentionIntro: 'What is dead, uncertain or late in any library, and what to do about it.',
  attentionEmpty: 'Nothing dead, uncertain or late',
  deadTitle: 'Dead',
  deadWhat:
    'These deliveries from Meta are kept, but processing failed ten times. You can have them processed again.',
  toDead: 'Look and process again',
  uncertainTitle: 'Uncertain',
  uncertainWhat:
    'Nobody knows whether these answers arrived. The staff of the library decide: at the message they can send it again. Call the library if it stays for long.',
  lateTitle: 'Late',
  lateWhat:
    'This should have been done by now. Nothing is lost: it is tried again by itself. If it stays, see whether the chore still runs and what the logs say.',
  kinds: {
    delivery: 'process deliveries from Meta',
    outbox: 'send answers',
    emergency: 'tell of an emergency closure',
    attachment: 'fetch or bring files',
    patron_block: 'tell Meta about blocks',
    templates: "list Meta's templates",
    receipt: 'confirm receipt',
    seal: 'seal the log',
    waiting_item: 'check waiting items',
    prune_attachment: 'clear removed files',
    prune_delivery: 'clear old deliveries'
  },
  mails: 'Mail of the service',
  choresTitle: 'Chores that do not run',
  choresWhat:
    "If no chore runs at all, look at the cron in Cloudflare's dashboard. If one fails, look at the logs. If one is behind, there is too much to do or the same thing keeps failing.",
  pieces: (count) => counted(count, 'piece', 'pieces'),
  since: (moment) => `The oldest is from ${moment}`,
  moreLibraries: (count) => `And ${counted(count, 'more library', 'more libraries')}.`,
  troubles: { stopped: 'stopped', failed: 'failed', behind: 'is behind' },
  lag: (minutes) =>
    minutes < 120
      ? `the oldest work waited ${counted(minutes, 'minute', 'minutes')}`
      : `the oldest work waited ${Math.round(minutes / 60)} hours`,
  failures: (count) => `${count} failed`,
  dead: 'Not processed',
  deadIntro:
    'These deliveries from Meta arrived, but processing failed. They are kept. Processing again cannot double a message.',
  deadEmpty: 'Everything was processed. What fails will be listed here.',
  quarantine: 'Unknown channel',
  quarantineIntro:
    'These deliveries belong to a number or account that no library has. They are kept sealed for seven days. If the channel is connected now, process them again.',
  quarantineEmpty: 'All deliveries found their library.',
  chores: 'Chores',
  choresIntro: 'These chores run by themselves. What is behind catches up.',
  choresEmpty: 'No chore has run yet. The first starts within a minute.',
  replay: 'Process again',
  replayed: 'Is being processed again.',
  stillUnknown: 'The channel is still unknown.',
  account: 'Account',
  none: 'none',
  attempts: (count) => counted(count, 'attempt', 'attempts'),
  items: (count) => counted(count, 'item', 'items'),
  finished: (moment) => `Last finished ${moment}`,
  started: (moment) => `Started ${moment}, not finished yet`,
  never: 'Has not run yet',
  handled: (count) => `${count} handled`,
  choreNames: {
    attachments: 'Fetch files',
    emergencies: 'Tell of an emergency closure',
    deliveries: 'Check deliveries',
    mails: 'Send mail',
    old_attachments: 'Clear removed files',
    old_deliveries: 'Clear old deliveries',
    old_mails: 'Clear old mail',
    old_quarantine: 'Clear unknown deliveries',
    old_sessions: 'Clear old sign-ins',
    outbox: 'Send answers',
    patron_blocks: 'Tell Meta about blocks',
    receipts: 'Confirm receipt',
    seals: 'Seal the log',
    templates: "List Meta's templates",
    waiting_items: 'Check waiting items'
  },
  reasons: { unparsable: 'unreadable', no_account: 'without account', unknown_account: 'unknown account' },
  states: { waiting: 'waits', replayed: 'processed again' },
  central: {
    title: 'Central days',
    intro:
      'School holidays, and days on which all libraries are closed. Public holidays need nobody. Check each year that the school holidays are those of rijksoverheid.nl.',
    empty: 'There are no central days yet. Add the school holidays.',
    add: 'Add',
    change: 'Change',
    remove: 'Remove',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved. Within a minute it holds for all libraries.',
    removed: (name: string) => `${name} was removed.`,
    putBack: 'Put back',
    name: 'Name',
    kind: 'What is it?',
    kinds: { school_holiday: 'school holiday', closure: 'all libraries closed' },
    region: 'Where?',
    regions: { all: 'whole country', noord: 'region North', midden: 'region Middle', zuid: 'region South' },
    from: 'First day',
    until: 'Last day',
    untilHint: 'This day is part of it.'
  },
  fine: 'fine',
  failed: 'failed'
}
