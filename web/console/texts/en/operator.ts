import type { Texts } from '../nl.ts'
import { counted } from '../plural.ts'

export const operator: Texts['operator'] = {
  title: 'Running the service',
  intro: 'Here you see how the service runs, never what patrons write.',
  tabs: 'Parts',
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
    deliveries: 'Check deliveries',
    mails: 'Send mail',
    old_attachments: 'Clear removed files',
    old_deliveries: 'Clear old deliveries',
    old_mails: 'Clear old mail',
    old_quarantine: 'Clear unknown deliveries',
    old_sessions: 'Clear old sign-ins',
    outbox: 'Send answers',
    patron_blocks: 'Tell Meta about blocks',
    seals: 'Seal the log',
    templates: "List Meta's templates",
    waiting_items: 'Check waiting items'
  },
  reasons: { unparsable: 'unreadable', no_account: 'without account', unknown_account: 'unknown account' },
  states: { waiting: 'waits', replayed: 'processed again' },
  fine: 'fine',
  failed: 'failed'
}
