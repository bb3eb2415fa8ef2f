import { counted } from '../plural.ts'
import type { Texts } from '../nl.ts'

export const messages: Texts['messages'] = {
  kindOf: {
    image: (who) => `Photo from ${who}`,
    sticker: (who) => `Sticker from ${who}`,
    video: (who) => `Video from ${who}`,
    voice: (who) => `Voice message from ${who}`,
    audio: (who) => `Sound from ${who}`,
    document: (who) => `Document from ${who}`
  },
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
    unreadable: 'Message on the phone',
    reacted: (emoji) => `Reacted with ${emoji}`,
    reactionGone: 'Took back a reaction',
    withWords: (what, words) => `${what}: ${words}`
  },
  held: 'Answer is ready',
  elsewhere: 'Answered elsewhere',
  branch: (name) => `by way of ${name}`,

  file: {
    types: {
      pdf: 'PDF',
      word: 'Word document',
      excel: 'Excel file',
      powerpoint: 'PowerPoint',
      text: 'Text',
      zip: 'Zip file',
      image: 'Picture',
      audio: 'Sound',
      video: 'Video',
      calendar: 'Calendar entry',
      contact: 'Contact card',
      other: 'File'
    },
    unnamed: 'File without a name',
    save: 'Save',
    saveNamed: (name) => `Save ${name}`,
    enlarge: (what) => `${what}: show large`,
    gif: 'moving picture',
    cannotShow: 'Your browser cannot show this. Save it to open it.',
    risky: 'Careful: this file can harm your computer.',
    riskyTodo: 'Open it only when you are sure what it is. Otherwise ask the patron for a PDF or a photo.',
    riskySave: 'Save anyway',
    fetching: (what) => `${what} is being fetched`,
    fetchingAgain: (what, time) =>
      `Fetching ${what.toLowerCase()} has not worked yet. We try again at ${time}.`,
    again: 'Fetch again',
    againFailed: (why) => `Fetching again did not work. ${why}`,
    gone: 'This file was removed.',
    notHere: (what) => `${what} is not here.`,
    reasons: {
      expired: 'WhatsApp keeps it no longer. Ask the patron to send it again.',
      too_large: 'It is too large to fetch. Look at it on the phone, or ask for something smaller.',
      wrong_hash: 'It arrived damaged. Fetch it again, or ask the patron to send it again.',
      not_found: 'WhatsApp does not have it any more. Ask the patron to send it again.',
      refused: 'WhatsApp does not give it to us. Ask your administrator to check the channel.',
      unavailable: 'WhatsApp does not answer. Fetch it again later.',
      not_allowed_host: 'It was at a place that we do not trust. Look at it on the phone.',
      removed: 'It was removed.',
      unknown: 'We do not know why. Fetch it again, or look at it on the phone.'
    }
  },

  player: {
    play: 'Play',
    pause: 'Pause',
    position: 'Place in the recording',
    at: (now, whole) => `${now} of ${whole}`,
    speed: (speed) => `Speed: ${speed} times`,
    failed: 'Playing did not work. Save the recording to listen to it.'
  },

  place: { shared: 'Location', map: 'Open the map', mapHint: 'opens openstreetmap.org in a new tab' },
  contact: {
    own: 'The patron’s own number',
    copy: (what) => `Copy ${what}`,
    copied: 'Copied.',
    unnamed: 'Contact without a name',
    birthday: (day) => `Birthday: ${day}`
  },
  choice: {
    button: 'Chose the button',
    list: 'Chose from the list',
    template_button: 'Tapped the button in our message'
  },
  form: { title: 'Filled-in form', empty: 'Nothing was filled in.' },
  order: {
    title: 'Order',
    line: (count, product) => (count === null ? product : `${count} × ${product}`)
  },
  call: {
    missed: 'Missed call',
    missedTodo: 'Call the patron back, or answer here.',
    rejected: 'Call rejected',
    ringing: 'The phone is ringing',
    answered: 'Talking on the phone',
    talked: (minutes) => `Called · ${minutes}`,
    talkedUnknown: 'Called',
    out: 'We called the patron',
    outTalked: (minutes) => `We called the patron · ${minutes}`,
    outMissed: 'We called the patron · no answer',
    seconds: (count) => counted(count, 'second', 'seconds'),
    minutes: (count) => counted(count, 'minute', 'minutes'),
    hours: (hours, minutes) => `${counted(hours, 'hour', 'hours')} ${minutes} min`
  },
  permission: {
    yes: 'You may call this patron with WhatsApp.',
    yesUntil: (moment) => `You may call this patron with WhatsApp, until ${moment}.`,
    no: 'This patron does not want to be called with WhatsApp.'
  },
  system: {
    number_changed: (who) => `${who} has a new phone number`,
    user_id_changed: (who) => `${who} is the same patron, with a new WhatsApp account`,
    device_changed: (who) => `${who} has another device`,
    other: 'Message from WhatsApp',
    handover: 'Summary by who answered before'
  },
  template: { title: 'Template', buttons: 'With the button', sentAs: (name) => `Template ${name}` },
  referral: {
    ad: 'Came by an advertisement',
    post: 'Came by a post on social media',
    other: 'Came by a link or QR code',
    code: (ref) => `Code: ${ref}`
  },
  product: (id) => `Question about product ${id}`,
  forwarded: { once: 'forwarded', often: 'forwarded many times' },
  group: 'Written in a group. Answer on the library’s phone.',
  unreadable: 'WhatsApp shows this message on the phone only. Open it on the phone.',
  unreadableKind: (kind) => `WhatsApp shows this (${kind}) on the phone only. Open it on the phone.`,
  unreadableKinds: {
    poll: 'a poll',
    poll_creation: 'a poll',
    poll_update: 'a vote in a poll',
    view_once: 'a message that can be seen once',
    view_once_message: 'a message that can be seen once',
    edit: 'an edit',
    event: 'an appointment',
    event_creation: 'an appointment',
    keep_in_chat: 'a kept message',
    pin: 'a pinned message',
    live_location: 'a live location',
    video_note: 'a video note',
    link_preview: 'a link',
    payment: 'a payment',
    newsletter: 'a message of a channel'
  },
  placeholder: 'A file from before connecting. It is on the phone; WhatsApp may send it later.',
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
    heldUntil: (moment) => `The patron got a message with a button. This waits until ${moment}.`,
    withdraw: 'Withdraw'
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
    heldExpired: 'the patron did not collect the answer within a week'
  },
  closing: {
    newer: (name) => `${name} wrote something meanwhile. The conversation was not closed: read it first.`,
    read: 'Read it'
  },
  owner: 'Another system answers this conversation now. You are reading along.',
  summary: 'Summary'
}
