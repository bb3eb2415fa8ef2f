import type { profile as dutch } from '../nl/profile.ts'

export const profile: typeof dutch = {
  title: 'My profile',
  intro: (name, email) => `You are signed in as ${name} (${email}).`,
  language: 'Language of Baak',
  languageHint: 'This changes only what you see. Patrons notice nothing.',
  dutch: 'Nederlands',
  english: 'English',
  keys: 'Single letters as keys',
  keysHint:
    'With E, for instance, you finish a conversation. Switch this off if it is in your way, or if you type by voice.',
  keysOn: 'Single letters work',
  showKeys: 'See all keys',
  sessions: 'Where are you signed in?',
  sessionsHint: 'Do you see something you do not know? Sign it out there.',
  thisDevice: 'this device',
  since: (created, seen) => `Since ${created}, last used ${seen}`,
  revoke: 'Sign out',
  revokeNamed: (device) => `Sign out: ${device}`,
  revoked: 'That device is signed out.',
  revokeOthers: 'Sign out all other devices',
  revokedOthers: 'All other devices are signed out.',
  noOthers: 'You are signed in on this device only.',
  signOut: 'Sign out',
  signOutHint: 'On a shared computer, always sign out. Drafts that were saved stay.',
  saved: 'Saved.'
}
