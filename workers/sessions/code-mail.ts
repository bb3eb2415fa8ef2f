import type { Mail } from '../mails/mail.ts'

/** The mail that carries a sign-in code. The code stands in the subject too: then a phone shows it without opening the mail. */
export function codeMail(to: { email: string; name: string; language: 'nl' | 'en' }, code: string): Mail {
  const first = to.name.split(' ')[0] ?? to.name
  return to.language === 'en'
    ? { to: to.email, subject: `${code} is your code for Baak`, text: english(first, code) }
    : { to: to.email, subject: `${code} is je code voor Baak`, text: dutch(first, code) }
}

const dutch = (first: string, code: string) => `Hoi ${first},

Dit is je code om je aan te melden bij Baak:

${code}

De code werkt één keer en is 10 minuten geldig. Geef hem aan niemand door, ook niet aan een collega.

Heb je geen code gevraagd? Dan hoef je niets te doen. Zonder de code kan niemand naar binnen.

Groet van Baak
`

const english = (first: string, code: string) => `Hi ${first},

This is your code to sign in to Baak:

${code}

The code works once and for 10 minutes. Do not give it to anyone, not even to a colleague.

Did you not ask for a code? Then there is nothing you need to do. Nobody can get in without it.

Greetings from Baak
`
