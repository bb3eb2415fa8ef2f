import { counted } from '../plural.ts'
import type { Texts } from '../nl.ts'

export const messages: Texts['messages'] = {
  us: 'the library',

  preview: {
    image: 'Photo',
    video: 'Video',
    voice: 'Voice message',
    audio: 'Sound',
    document: 'Document',
    sticker: 'Sticker',
    location: 'Location',
    contacts: 'Contact',
    order: 'Order',
    form: 'Filled-in form',
    choice: 'Choice',
    call: 'Call',
    callMissed: 'Missed call',
    call_permission: 'Answer to a request to call',
    template: 'Template',
    system: 'Message from WhatsApp',
    group: 'Message in a group',
    placeholder: 'File from before connecting',
    deleted: 'Message deleted',
    merged: 'Goes on in another conversation',
    unreadable: 'Message on the phone',
    reacted: (emoji) => `Reacted with ${emoji}`,
    reactionGone: 'Took back a reaction',
    withWords: (what, words) => `${what}: ${words}`
  },
  held: 'Answer is ready',
  elsewhere: 'Answered elsewhere',
  branch: (name) => `by way of ${name}`,
  system: {
    number_changed: (who) => `${who} has a new phone number`,
    user_id_changed: (who) => `${who} is the same patron, with a new WhatsApp account`,
    device_changed: (who) => `${who} has another device`,
    other: 'Message from WhatsApp',
    handover: 'Summary by who answered before'
  },
  forwarded: { once: 'forwarded', often: 'forwarded many times' },
  standby: 'while another had this conversation',
  standbyBy: 'answered by another system',
  imported: 'from before connecting',
  deleted: {
    patron: 'The patron deleted this message.',
    ours: 'This message was deleted on the library’s phone.'
  },
  edited: {
    word: 'edited',
    show: 'edited: show earlier versions',
    title: 'Earlier versions',
    first: 'First',
    now: 'Now',
    empty: 'without words',
    failed: 'Loading did not work.'
  },
  reaction: {
    by: (who, emoji) => `${who}: ${emoji}`,
    list: 'Reactions',
    failed: 'did not arrive',
    sending: 'is being sent',
    toOlder: (who, emoji) => `${who} reacted with ${emoji} to an older message`,
    takenBack: (who) => `${who} took back a reaction to an older message`
  },
  state: {
    held: 'waits until the patron taps',
    heldUntil: (moment) => `The patron gets a message with a button. This waits until ${moment}.`,
    withdraw: 'Take back'
  },
  patron: {
    blockedSince: (moment) => `Blocked ${moment}.`,
    blockedCount: (count) =>
      count === 0
        ? 'Nothing came since.'
        : `${counted(count, 'message', 'messages')} since: not kept, nobody read them.`,
    blockPending: 'WhatsApp is asked to block as well.',
    blockFailed: 'Blocking at WhatsApp itself did not work: messages still come in, but are not kept.',
    noNews: 'Wants no news from us in WhatsApp',
    newsAgain: 'Wants news in WhatsApp again',
    consent: 'News',
    branch: 'Branch'
  },
  events: {
    blocked: (who) => `${who} blocked this patron`,
    blockedAlone: 'this patron was blocked',
    unblocked: (who) => `${who} unblocked this patron`,
    unblockedAlone: 'this patron was unblocked',
    handedOver: 'another system answers in this conversation now',
    takenBack: 'we answer in this conversation again',
    heldExpired: 'the patron did not collect the answer within a week',
    merged: 'the patron got a new number or account: this goes on in the conversation that was there before'
  },
  closing: {
    newer: (name) => `${name} wrote something meanwhile. The conversation was not closed: read it first.`,
    read: 'Read it'
  },
  owner: 'Another system answers this conversation now. You are reading along.',
  summary: 'Summary'
}
