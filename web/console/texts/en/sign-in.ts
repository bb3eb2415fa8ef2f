import type { signIn as dutch } from '../nl/sign-in.ts'
import { plural } from '../plural.ts'

export const signIn: typeof dutch = {
  title: 'Sign in',
  intro: 'Enter your e-mail address. You will get a code in your mailbox. You need no password.',
  email: 'Your work e-mail address',
  sendCode: 'Send a code',
  codeTitle: 'Enter the code',
  codeIntro: (email) =>
    `If we know ${email}, there is a code in your mailbox now. Look in your spam folder too.`,
  code: 'Code from the e-mail',
  codeHint: 'Six digits. You can paste them.',
  signIn: 'Sign in',
  resend: 'Send a new code',
  resendIn: (seconds) =>
    `No mail? You can ask for a new code in ${seconds} ${plural(seconds, 'second', 'seconds')}.`,
  resent: 'A new code was sent. The old one no longer works.',
  otherEmail: 'Other e-mail address',
  ended: 'You were away too long, so you need to sign in again. What you wrote is kept.',
  signedOut: 'You are signed out.',
  emailInvalid: 'Enter a whole e-mail address, such as name@library.nl.',
  codeInvalid: 'Enter the six digits from the e-mail.',
  wrongCode: 'This code is wrong or has expired. Look again, or ask for a new code.',
  noLibraries: 'You do not belong to a library yet. Ask your administrator to add you.'
}
