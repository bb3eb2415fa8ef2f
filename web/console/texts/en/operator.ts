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
  library: 'Library',
  received: 'Arrived',
  field: 'Kind',
  account: 'Account',
  reason: 'Reason',
  error: 'Error',
  none: 'none',
  state: 'State',
  action: 'Action',
  attempts: (count) => counted(count, 'attempt', 'attempts'),
  items: (count) => counted(count, 'item', 'items'),
  chore: 'Chore',
  started: 'Last started',
  finished: 'Last finished',
  handled: 'Handled',
  never: 'never',
  fine: 'fine',
  failed: 'failed'
}
