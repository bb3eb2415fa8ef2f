import { listed } from '../listed.ts'

export const sensitive = {
  kinds: {
    bsn: 'BSN',
    iban: 'bank account',
    payment_card: 'payment card',
    library_card: 'card number',
    pin: 'PIN',
    document: 'number of an identity document',
    birth_date: 'date of birth',
    address: 'address',
    phone: 'phone number',
    email: 'e-mail address',
    residence: 'place of residence'
  },

  marks: {
    masked: (kinds: string[]) => `Hidden before anybody could read it: ${listed(kinds, 'and')}.`,
    found: (kinds: string[]) => `Personal details in here: ${listed(kinds, 'and')}.`,
    guessed: (kinds: string[]) => `Perhaps personal details: ${listed(kinds, 'and')}.`,
    hide: (kind: string) => `Hide ${kind}`,
    other: 'Hide something else',
    hidden: 'Hidden. It is gone everywhere, from search too.',
    hideFailed: (why: string) => `It could not be hidden. ${why}`
  },

  hide: {
    title: 'Hide a part of the message',
    how: 'Select what has to go. It disappears everywhere in this message and does not come back.',
    text: 'Text of the message',
    which: 'Message',
    menu: 'Hide details',
    none: 'Select a piece of text first.',
    act: 'Hide selection',
    cancel: 'Cancel'
  },

  photo: {
    remove: 'Remove this file',
    removed: 'Removed. The file does not come back.',
    failed: (why: string) => `It could not be removed. ${why}`
  },

  composer: {
    asks: (kinds: string[]) => `You ask for: ${listed(kinds, 'and')}.`,
    contains: (kinds: string[]) => `Your answer contains: ${listed(kinds, 'and')}.`,
    why: 'WhatsApp is not safe enough for that. Rather ask the patron to call or come by.',
    residence: 'You may ask for the town only, not for a street or house number.',
    refuse: 'Your library does not want this to go by WhatsApp. Take it out of your answer.',
    title: 'Please read it again',
    edit: 'Change it',
    send: 'Send anyway',
    received: 'The patron sent personal details.',
    suggest: 'Prepare the answer: rather call'
  },

  settings: {
    title: 'Personal details',
    intro: 'What happens to a BSN, bank account or PIN in a message.',
    mask: 'Hide at once when it comes in',
    maskText:
      'BSN, bank account, payment card and library card with PIN are hidden before anybody sees the message. The number is not kept.',
    outbound: 'When a colleague asks for such details',
    warn: 'Warn, the colleague may send it anyway',
    refuse: 'Do not send it',
    pattern: 'What your card numbers look like',
    patternText:
      'Put a # for each digit that differs, as in 29########. Empty: only with a word like “pasnummer” beside it.',
    pin: 'Digits of the PIN',
    pinText: 'From 4 to 8. Empty: 4, 5 or 6 digits.',
    save: 'Save',
    saved: 'Saved.',
    failed: (why: string) => `It could not be saved. ${why}`,
    admin: 'Only an administrator can change this.'
  }
}
