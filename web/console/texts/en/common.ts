import type { Texts } from '../nl.ts'

export const common: Texts['common'] = {
  appName: 'Baak',
  close: 'Close',
  save: 'Save',
  retry: 'Try again',
  undo: 'Undo',
  back: 'Back',
  more: 'More',
  loading: 'Loading…',
  nobody: 'Nobody',
  you: 'you',
  errors: {
    title: 'This did not work',
    offline: 'There is no connection. What you write is kept. Try again shortly.',
    unknown: 'Something went wrong. Nothing is lost. Try again.'
  }
}
