import { counted } from '../plural.ts'
import type { faces as source } from '../nl/faces.ts'

export const faces: typeof source = {
  kindOf: {
    image: (who) => `Photo from ${who}`,
    sticker: (who) => `Sticker from ${who}`,
    video: (who) => `Video from ${who}`,
    voice: (who) => `Voice message from ${who}`,
    audio: (who) => `Sound from ${who}`,
    document: (who) => `Document from ${who}`
  },

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
    fetchingSoon: (what) => `Fetching ${what.toLowerCase()} has not worked yet. We try again in a moment.`,
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
    labels: {
      cell: 'mobile',
      mobile: 'mobile',
      iphone: 'mobile',
      home: 'home',
      work: 'work',
      main: 'main number'
    },
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
    talkedUnknown: 'Call · length unknown',
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
  template: { title: 'Template', buttons: 'With the button', sentAs: (name) => `Template ${name}` },
  referral: {
    ad: 'Came by an advertisement',
    post: 'Came by a post on social media',
    other: 'Came by a link or QR code',
    code: (ref) => `Code: ${ref}`
  },
  product: (id) => `Question about product ${id}`,
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
    payment_method: 'a payment',
    payment_notification: 'a payment',
    newsletter: 'a message of a channel'
  },
  placeholder: 'A file from before connecting. It is on the phone; WhatsApp may send it later.'
}
