import type { Texts } from '../nl.ts'
import { counted } from '../plural.ts'

export const shell: Texts['shell'] = {
  skip: 'Skip to content',
  navigation: 'Main menu',
  switchLibrary: 'choose another library',
  libraries: 'Libraries',
  views: {
    waiting_on_us: 'Waits for us',
    waiting_on_patron: 'Waits for patron',
    closed: 'Finished',
    mine: 'Mine',
    unassigned: 'Nobody',
    later: 'Later'
  },
  targets: 'Response times',
  more: 'More',
  settings: 'Settings',
  search: 'Search',
  autoReplies: 'Automatic',
  hours: 'Opening hours',
  channels: 'Channels',
  emergency: 'Emergency closure',
  roster: 'Roster',
  profile: 'My profile',
  operator: 'Running the service',
  shortcutsKey: 'Keys',
  signOutFailed: 'Signing out failed: there is no connection. You are still signed in.',
  menuFor: (name) => `Menu of ${name}`,
  count: (count, capped) =>
    capped ? `more than ${count} conversations` : counted(count, 'conversation', 'conversations'),
  roles: {
    viewer: 'Looks along',
    trainee: 'Trainee',
    staff: 'Staff member',
    coordinator: 'Coordinator',
    admin: 'Administrator'
  },
  offline: 'No connection. What you write is kept.',
  online: 'The connection is back. Everything is up to date.',
  newVersionTitle: 'Time to reload',
  newVersion: 'There is a new version of Baak. What you wrote is kept.',
  reload: 'New version, reload',
  crashTitle: 'Something went wrong on this page',
  crashText: 'What you wrote is kept. Load the page again.',
  crashReload: 'Load again',
  notFoundTitle: 'This page does not exist',
  notFoundText: 'The address is wrong, or you have no access to this library. Nothing is lost.',
  forbiddenTitle: 'You cannot open this',
  forbiddenText:
    'This page is for the people who run the service. Ask your coordinator if you miss something.',
  toInbox: 'To the conversations',
  notice: 'Notices'
}
